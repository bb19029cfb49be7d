export { type Erasures, erasuresFile, keepErasures, readErasures, rememberErasures } from "./erasures.ts";
export { keepFile, syncFolder } from "./keep-file.ts";
export { type Keyring, openKeyring, type SealingKey } from "./keyring.ts";
export { loadProgrammeKey, programmeKeyFile } from "./programme-key.ts";
export { keyStoreUrl, prepareKeyStore } from "./store.ts";
export { unwrap, WrongProgrammeKey } from "./wrapping.ts";
