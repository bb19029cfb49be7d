/** The parts of the person's own page, for `src/person-pages.tsx`. */
export type { Around, OwnPage as OwnPageData } from "./page-data.ts";
export { Notes } from "./pages/Door.tsx";
export { OwnPage } from "./pages/OwnPage.tsx";
export { PageDocument } from "./pages/PageDocument.tsx";

import "./pages/system-fonts.css";
