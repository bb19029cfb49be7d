import { Button } from "../../../platform/design/Button.tsx";
import { Select, TextField } from "../../../platform/design/Field.tsx";
import { PlainForm } from "../../../platform/design/PlainPage.tsx";
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
      <PlainForm action={action}>
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
        <TextField
          label={say("code.bed")}
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
