import { Printer } from "lucide-react";
import { Button } from "../../design/Button.tsx";
import { Soft, Stack } from "../../design/Stack.tsx";
import { useWords } from "../../words/use-words.ts";
import styles from "./PaperCodes.module.css";
import { words } from "./words.ts";

interface PaperCodesProps {
  readonly codes: readonly string[];
  readonly onKept: () => void;
}

/** Ten codes for when the phone is lost, shown this once. */
export function PaperCodes({ codes, onKept }: PaperCodesProps) {
  const say = useWords(words);
  return (
    <Stack>
      <Soft>{say("paper.lead")}</Soft>
      <ol className={styles.codes}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <Button kind="primary" wide onClick={onKept}>
        {say("paper.kept")}
      </Button>
      <Button kind="quiet" icon={Printer} wide onClick={() => window.print()}>
        {say("paper.print")}
      </Button>
    </Stack>
  );
}
