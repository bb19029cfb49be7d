import { Button } from "../../../platform/design/Button.tsx";
import { ChoiceGrid, ChoiceTile } from "../../../platform/design/Choice.tsx";
import { Select, TextField } from "../../../platform/design/Field.tsx";
import { PlainForm } from "../../../platform/design/PlainPage.tsx";
import { useWords } from "../../../platform/words/use-words.ts";
import { bestTimes } from "../../invitation/contract.ts";
import { forWhoms, type WardCodePage } from "../page-data.ts";
import { words } from "../words.ts";
import { InOtherLanguage } from "./InOtherLanguage.tsx";
import styles from "./WardCode.module.css";

const timeWords = {
  "any time": "code.any-time",
  morning: "code.morning",
  afternoon: "code.afternoon",
  evening: "code.evening",
} as const;

const whomWords = {
  me: "code.for-me",
  "someone who said yes": "code.for-someone",
} as const;

/** Three fields, and nothing that names a person. */
export function AskPage({ unit, action, id, filled, other }: Extract<WardCodePage, { kind: "ask" }>) {
  const say = useWords(words);
  const noWhom = filled !== null && filled.forWhom === null;
  const noBed = filled !== null && filled.bed.trim() === "";
  return (
    <>
      <InOtherLanguage other={other} />
      <header className={styles.head}>
        <p className={styles.kicker}>{unit}</p>
        <h1>{say("code.title")}</h1>
        <p className={styles.soft}>{say("code.lead")}</p>
      </header>
      <PlainForm action={action}>
        <input type="hidden" name="id" value={id} />
        <ChoiceGrid legend={say("code.for-whom")}>
          {forWhoms.map((forWhom) => (
            <ChoiceTile
              key={forWhom}
              type="radio"
              name="forWhom"
              value={forWhom}
              required
              defaultChecked={filled?.forWhom === forWhom}
              aria-describedby={noWhom ? "no-whom" : undefined}
            >
              {say(whomWords[forWhom])}
            </ChoiceTile>
          ))}
        </ChoiceGrid>
        {noWhom && (
          <p id="no-whom" role="alert" className={styles.trouble}>
            {say("code.for-whom-missing")}
          </p>
        )}
        <TextField
          label={say("code.bed")}
          hint={say("code.bed-hint")}
          name="bed"
          required
          maxLength={20}
          defaultValue={filled?.bed ?? ""}
          error={noBed ? say("code.bed-missing") : undefined}
        />
        <Select label={say("code.best-time")} name="bestTime" defaultValue={filled?.bestTime ?? "any time"}>
          {bestTimes.map((time) => (
            <option key={time} value={time}>
              {say(timeWords[time])}
            </option>
          ))}
        </Select>
        <Button type="submit" kind="primary" wide>
          {say("code.send")}
        </Button>
      </PlainForm>
      <p className={styles.soft}>{say("code.urgent")}</p>
    </>
  );
}
