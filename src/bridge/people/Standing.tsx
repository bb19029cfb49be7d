import { CloudUpload } from "lucide-react";
import { Chip } from "../../platform/design/Chip.tsx";
import { Notice } from "../../platform/design/Notice.tsx";
import type { Standing as StandingOf } from "../../platform/device/outbox.ts";
import { useProblemWords } from "../../platform/device/use-problem-words.ts";
import { useWords } from "../../platform/words/use-words.ts";
import { toldToPeer } from "./rules.ts";
import { words } from "./words.ts";

/** What became of the last tap: kept and waiting, or not taken and why. Silent when all is well. */
export function Standing({ of: standing }: { readonly of: StandingOf | undefined }) {
  const say = useWords(words);
  const sayProblem = useProblemWords(words);
  return (
    <div role="status">
      {standing?.state === "waiting" && standing.kept !== "not yet" && (
        <Chip tone="sun" icon={CloudUpload}>
          {say(standing.kept === "in this page" ? "person.unkept" : "person.waiting")}
        </Chip>
      )}
      {standing?.state === "refused" && (
        <Notice tone="sun">{sayProblem(toldToPeer(standing.problem))}</Notice>
      )}
    </div>
  );
}
