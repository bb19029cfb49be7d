/** The pages behind a ward's printed code, for `src/person-pages.tsx`. */
export type { WardCodePage } from "./page-data.ts";
export { WardCode } from "./pages/WardCode.tsx";
