import { QrCode } from "../../platform/design/QrCode.tsx";
import { sayIn } from "../../platform/words/say.ts";
import { useLanguage } from "../../platform/words/use-words.ts";
import type { WardSheet } from "./contract.ts";
import styles from "./Sheet.module.css";
import { sheetWords } from "./sheet-words.ts";

const languages = ["en", "fr"] as const;

/** The sheet itself: always dark on white, both languages side by side, one square and one code for both. */
export function Sheet({
  sheet: { hospital, ward, address, code, link, phone },
}: {
  readonly sheet: WardSheet;
}) {
  const here = sayIn(sheetWords, useLanguage());
  return (
    <article className={styles.sheet}>
      <div className={styles.sides}>
        {languages.map((language) => {
          const say = sayIn(sheetWords, language);
          return (
            <div key={language} lang={language}>
              <h2 className={styles.title}>{say("on-paper.title")}</h2>
              <p className={styles.lead}>{say("on-paper.lead")}</p>
            </div>
          );
        })}
      </div>
      <div className={styles.way}>
        <div className={styles.square}>
          <QrCode text={link} title={here("on-paper.square")} />
        </div>
        <div className={styles.typed}>
          <p className={styles.address}>{address}</p>
          <p className={styles.code}>{code}</p>
          <p className={styles.place}>
            {ward} · {hospital}
          </p>
        </div>
      </div>
      <div className={styles.sides}>
        {languages.map((language) => {
          const say = sayIn(sheetWords, language);
          return (
            <div key={language} lang={language}>
              <ol className={styles.steps}>
                <li>{say("on-paper.1")}</li>
                <li>{say("on-paper.2")}</li>
                <li>{say("on-paper.3")}</li>
              </ol>
              <p className={styles.more}>
                {say("on-paper.no-phone")} {phone && say("on-paper.call", { phone })}
              </p>
              <p className={styles.more}>{say("on-paper.else")}</p>
              <p className={styles.bell}>{say("on-paper.bell")}</p>
            </div>
          );
        })}
      </div>
    </article>
  );
}
