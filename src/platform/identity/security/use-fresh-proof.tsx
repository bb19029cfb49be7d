import { type ReactNode, useState } from "react";
import { useDocument } from "../../device/use-document.ts";
import { useRefresh } from "../../device/use-refresh.ts";
import { useClock } from "../../words/use-clock.ts";
import { security } from "./contract.ts";
import { ProveAgain } from "./ProveAgain.tsx";

/** A proof that ends within this many milliseconds is asked anew: what comes after it takes a moment. */
const margin = 60_000;

/**
 * Does what is sensitive, after asking who one is where the last proof is older than ten minutes. Put `dialog` on the
 * page. The server asks the same; this only asks first.
 */
export function useFreshProof(): {
  readonly withProof: (run: () => void) => void;
  readonly dialog: ReactNode;
} {
  const document = useDocument(security);
  const refresh = useRefresh(security);
  const { now } = useClock();
  const [waiting, setWaiting] = useState<() => void>();
  const account = "data" in document ? document.data : undefined;
  const isFresh = account && Date.parse(account.freshUntil) - margin > now.getTime();
  return {
    withProof: (run) => (isFresh ? run() : setWaiting(() => run)),
    dialog: waiting && (
      <ProveAgain
        proofs={account?.proofs ?? []}
        onClose={() => setWaiting(undefined)}
        onShown={() => {
          setWaiting(undefined);
          refresh();
          waiting();
        }}
      />
    ),
  };
}
