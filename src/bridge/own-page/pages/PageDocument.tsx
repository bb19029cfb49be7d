import type { ReactNode } from "react";
import { ClockContext } from "../../../platform/words/use-clock.ts";
import { LanguageContext } from "../../../platform/words/use-words.ts";
import type { Around } from "../page-data.ts";

interface PageDocumentProps {
  readonly around: Around;
  /** As in a browser's tab and history: neutral. */
  readonly title?: string;
  readonly children: ReactNode;
}

// A plain sheet of paper: it says nothing about where this is.
const icon =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Crect x='6' y='3' width='20' height='26' rx='3' fill='%23fff' stroke='%23777' stroke-width='2'/%3E%3Cpath d='M11 11h10M11 16h10M11 21h6' stroke='%23777' stroke-width='2'/%3E%3C/svg%3E";

/** A whole HTML document without script. */
export function PageDocument({ around, title = "Notes", children }: PageDocumentProps) {
  const { language, now, timeZone, style } = around;
  return (
    <html lang={language === "fr" ? "fr-CA" : "en-CA"}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <meta name="referrer" content="no-referrer" />
        <meta name="format-detection" content="telephone=no" />
        <title>{title}</title>
        <link rel="icon" href={icon} />
        <link rel="stylesheet" href={style} />
      </head>
      <body>
        <LanguageContext value={language}>
          <ClockContext value={{ now, timeZone }}>{children}</ClockContext>
        </LanguageContext>
      </body>
    </html>
  );
}
