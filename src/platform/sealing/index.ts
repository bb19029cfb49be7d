export { keepFile, syncFolder } from "./keep-file.ts";
export { type Keyring, openKeyring, type SealingKey } from "./keyring.ts";
export { loadProgrammeKey } from "./programme-key.ts";
export { keyStoreUrl, prepareKeyStore } from "./store.ts";
