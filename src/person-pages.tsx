import "./platform/design/tokens.css";
import "./platform/design/base.css";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { type Around, Notes, OwnPage, type OwnPageData, PageDocument } from "./bridge/own-page/screens.ts";
import { WardCode, type WardCodePage } from "./bridge/ward-code/screens.ts";

/** A page of the person's own, as HTML without script. */
export const renderOwnPage = (page: OwnPageData, around: Around): string =>
  render(around, <OwnPage page={page} here={around.here} />);

/** The neutral page, for whatever went wrong. */
export const renderNotes = (around: Around): string => render(around, <Notes />);

/** A page behind a ward's printed code. */
export const renderWardCode = (page: WardCodePage, around: Around): string =>
  render(around, <WardCode page={page} />);

const render = (around: Around, page: ReactNode): string =>
  `<!doctype html>${renderToStaticMarkup(<PageDocument around={around}>{page}</PageDocument>)}`;
