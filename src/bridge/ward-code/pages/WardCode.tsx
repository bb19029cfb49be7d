import { PlainPage } from "../../../platform/design/PlainPage.tsx";
import { useWords } from "../../../platform/words/use-words.ts";
import type { WardCodePage } from "../page-data.ts";
import { words } from "../words.ts";
import { AskPage } from "./AskPage.tsx";
import { InOtherLanguage } from "./InOtherLanguage.tsx";
import { TypeCode } from "./TypeCode.tsx";
import styles from "./WardCode.module.css";

/** Any page under /w. */
export function WardCode({ page }: { readonly page: WardCodePage }) {
  return <PlainPage>{page.kind === "ask" ? <AskPage {...page} /> : <Other page={page} />}</PlainPage>;
}

/** What is said back: nothing about anybody. */
function Other({ page }: { readonly page: Exclude<WardCodePage, { kind: "ask" }> }) {
  const say = useWords(words);
  switch (page.kind) {
    case "type":
      return (
        <>
          <InOtherLanguage other={page.other} />
          <h1>{say("code.type-title")}</h1>
          <TypeCode />
        </>
      );
    case "received":
      return <h1>{say("code.received")}</h1>;
    case "call":
      return (
        <>
          <h1>{say("code.call")}</h1>
          {page.phone && (
            <a className={styles.phone} href={`tel:${page.phone.replace(/[^\d+]/g, "")}`}>
              {page.phone}
            </a>
          )}
          <p>{say("code.call-why")}</p>
        </>
      );
    case "missing":
      return (
        <>
          <h1>{say("code.missing")}</h1>
          <p>{say("code.missing-help")}</p>
          <TypeCode />
        </>
      );
  }
}
