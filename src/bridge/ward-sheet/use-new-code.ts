import { toast } from "../../platform/design/toasts.ts";
import { useOpen } from "../../platform/device/navigation.ts";
import { useNowOrNever } from "../../platform/device/use-now-or-never.ts";
import { useRefresh } from "../../platform/device/use-refresh.ts";
import { useWords } from "../../platform/words/use-words.ts";
import { newWardCode, type WardLine, wardCodes, wardSheet } from "./contract.ts";
import { words } from "./words.ts";

/** Makes a new code for a ward and goes on to its sheet: a code that nobody hangs up helps nobody. */
export function useNewCode({ unitId }: WardLine) {
  const say = useWords(words);
  const open = useOpen();
  const refreshWards = useRefresh(wardCodes);
  const refreshSheets = useRefresh(wardSheet);
  const { send, standing } = useNowOrNever(newWardCode, {
    onSent: () => {
      refreshWards();
      refreshSheets();
      toast(say("wards.made-now"));
      open(`/wards/${unitId}/sheet`);
    },
  });
  return {
    make: () => send({ params: { unitId }, body: {} }),
    isBusy: standing?.state === "waiting",
    problem: standing?.state === "refused" ? standing.problem : undefined,
  };
}
