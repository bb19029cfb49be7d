export { serveClient } from "./client-files.ts";
export { openServices, type ServiceOptions } from "./open-services.ts";
export { prepare } from "./prepare.ts";
export { providerSecrets } from "./provider-secrets.ts";
export { programmeFile, setUpProgramme } from "./set-up-programme.ts";
export { type SignInTrouble, setUpSignIn, signInFile } from "./set-up-sign-in.ts";
