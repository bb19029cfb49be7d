import { Button } from "../../../platform/design/Button.tsx";
import { useWords } from "../../../platform/words/use-words.ts";
import { bestTimes } from "../../invitation/contract.ts";
import type { WardCodePage } from "../page-data.ts";
import { words } from "../words.ts";
import styles from "./WardCode.module.css";

const timeWords = {
  "any time": "code.any-time",
  morning: "code.morning",
  afternoon: "code.afternoon",
  evening: "code.evening",
} as const;

/** Three fields, and nothing that names a person. */
export function AskPage({ unit, action, id, filled }: Extract<WardCodePage, { kind: "ask" }>) {
  const say = useWords(words);
  const noYes = filled !== null && !filled.saidYes;
  const noBed = filled !== null && filled.bed.trim() === "";
  return (
    <>
      <h1>{say("code.title")}</h1>
      <p className={styles.soft}>{say("code.lead", { unit })}</p>
      <form method="post" action={action} autoComplete="off" className={styles.form}>
        <input type="hidden" name="id" value={id} />
        <div>
          <label className={styles.tick}>
            <input
              type="checkbox"
              name="saidYes"
              value="yes"
              required
              defaultChecked={filled?.saidYes ?? false}
              aria-describedby={noYes ? "no-yes" : undefined}
            />
            {say("code.said-yes")}
          </label>
          {noYes && (
            <p id="no-yes" role="alert" className={styles.trouble}>
              {say("code.said-yes-missing")}
            </p>
          )}
        </div>
        <label className={styles.field}>
          {say("code.bed")}
          <input
            name="bed"
            required
            maxLength={20}
            defaultValue={filled?.bed ?? ""}
            aria-describedby={noBed ? "no-bed" : undefined}
          />
          {noBed && (
            <span id="no-bed" role="alert" className={styles.trouble}>
              {say("code.bed-missing")}
            </span>
          )}
        </label>
        <label className={styles.field}>
          {say("code.best-time")}
          <select name="bestTime" defaultValue={filled?.bestTime ?? "any time"}>
            {bestTimes.map((time) => (
              <option key={time} value={time}>
                {say(timeWords[time])}
              </option>
            ))}
          </select>
        </label>
        <Button type="submit" kind="primary" wide>
          {say("code.send")}
        </Button>
      </form>
      <p className={styles.soft}>{say("code.urgent")}</p>
    </>
  );
}
