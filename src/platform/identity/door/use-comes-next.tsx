import { type ReactNode, useState } from "react";
import type { z } from "zod";
import { useNewSession } from "../../device/me.ts";
import type { comesNext } from "../contract.ts";
import { SecondStep } from "./SecondStep.tsx";
import { SetUpSecondStep } from "./SetUpSecondStep.tsx";

type ComesNext = z.infer<typeof comesNext>;

/** What follows a first step at the door: the second one as a screen in its place, or one is in. */
export function useComesNext(): {
  readonly screen: ReactNode;
  readonly goOn: (answer: ComesNext) => void;
} {
  const newSession = useNewSession();
  const [next, setNext] = useState<ComesNext>();
  const goOn = (answer: ComesNext) => {
    if (answer.next === "in") void newSession();
    else setNext(answer);
  };
  if (next?.next === "set up") return { screen: <SetUpSecondStep />, goOn };
  if (next?.next === "second step")
    return { screen: <SecondStep ways={next.ways} onAgain={() => setNext(undefined)} />, goOn };
  return { screen: undefined, goOn };
}
