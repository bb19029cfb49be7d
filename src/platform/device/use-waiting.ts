import { useMemo } from "react";
import { useOutbox } from "./use-send.ts";

/** How many commands have not reached the programme, by what is to be said about them. */
export interface Waiting {
  readonly refused: number;
  /** Only in this page. */
  readonly unkept: number;
  readonly kept: number;
}

export function useWaiting(): Waiting {
  const entries = useOutbox();
  return useMemo(() => {
    const count = (is: (standing: (typeof entries)[number]["standing"]) => boolean) =>
      entries.filter(({ standing }) => is(standing)).length;
    return {
      refused: count(({ state }) => state === "refused"),
      unkept: count((standing) => standing.state === "waiting" && standing.kept === "in this page"),
      kept: count((standing) => standing.state === "waiting" && standing.kept === "on this phone"),
    };
  }, [entries]);
}
