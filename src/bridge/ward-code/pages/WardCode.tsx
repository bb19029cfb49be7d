import { PlainPage } from "../../../platform/design/PlainPage.tsx";
import { useWords } from "../../../platform/words/use-words.ts";
import type { WardCodePage } from "../page-data.ts";
import { words } from "../words.ts";
import { AskPage } from "./AskPage.tsx";
import styles from "./WardCode.module.css";

/** Any page under /w. */
export function WardCode({ page }: { readonly page: WardCodePage }) {
  if (page.kind === "card") return <Card {...page} />;
  return <PlainPage>{page.kind === "ask" ? <AskPage {...page} /> : <Answer page={page} />}</PlainPage>;
}

type Answered = Exclude<WardCodePage, { kind: "ask" | "card" }>;

/** What is said back: nothing about anybody. */
function Answer({ page }: { readonly page: Answered }) {
  const say = useWords(words);
  switch (page.kind) {
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
        </>
      );
  }
}

/** A half-page card for the wall of a ward. */
function Card({ unit, address }: Extract<WardCodePage, { kind: "card" }>) {
  const say = useWords(words);
  return (
    <main className={styles.card}>
      <h1>{say("code.title")}</h1>
      <p>{say("code.card-lead")}</p>
      <ol>
        <li>{say("code.card-1")}</li>
        <li>
          {say("code.card-2")}
          <br />
          <span className={styles.address}>{address}</span>
        </li>
        <li>{say("code.card-3")}</li>
      </ol>
      <p className={styles.soft}>{unit}</p>
    </main>
  );
}
