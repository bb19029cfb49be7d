import { useWords } from "../../../platform/words/use-words.ts";
import type { OtherLanguage } from "../page-data.ts";
import { words } from "../words.ts";
import styles from "./WardCode.module.css";

/** The way to the same page in the other language, said in that language. */
export function InOtherLanguage({ other: { language, href } }: { readonly other: OtherLanguage }) {
  const say = useWords(words);
  return (
    <p className={styles.language}>
      <a href={href} lang={language} hrefLang={language}>
        {say(language === "fr" ? "code.in-french" : "code.in-english")}
      </a>
    </p>
  );
}
