export { serveClient } from "./client-files.ts";
export { openServices, type ServiceOptions } from "./open-services.ts";
export { prepare } from "./prepare.ts";
