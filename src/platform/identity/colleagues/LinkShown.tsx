import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { Button } from "../../design/Button.tsx";
import { Notice } from "../../design/Notice.tsx";
import { Stack } from "../../design/Stack.tsx";
import { useWords } from "../../words/use-words.ts";
import styles from "./Colleagues.module.css";
import { words } from "./words.ts";

/** A link that is shown this once: to copy, or to read out. */
export function LinkShown({ said, link }: { readonly said: string; readonly link: string }) {
  const say = useWords(words);
  const [copied, setCopied] = useState(false);
  const copy = () => void navigator.clipboard?.writeText(link).then(() => setCopied(true));
  return (
    <Stack>
      <div role="status">
        <Notice tone="moss" title={said}>
          <p>{say("invite-colleague.hand-over")}</p>
        </Notice>
      </div>
      <p className={styles.link}>{link}</p>
      <Button kind="primary" icon={copied ? Check : Copy} wide onClick={copy}>
        {say(copied ? "link.copied" : "link.copy")}
      </Button>
    </Stack>
  );
}
