import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import type { ZodType, z } from "zod";
import { useDevice } from "../../device/device.ts";
import { type Endpoint, nameOf } from "../../device/endpoint.ts";
import type { ApiProblem } from "../../device/problem.ts";
import { makePasskey, showPasskey } from "./in-browser.ts";

type Standing =
  | { readonly state: "waiting" }
  /** Its holder closed the browser's window, or the device knows none. */
  | { readonly state: "given up" }
  | { readonly state: "refused"; readonly problem: ApiProblem };

interface Ceremony<Answer extends ZodType> {
  readonly options: Endpoint;
  readonly take: Endpoint & { readonly answer: Answer };
  readonly how: "make" | "show";
  readonly onDone: (answer: z.output<Answer>) => void;
}

/** Asks us for a challenge, the browser for a passkey, and us what it opens. */
export function usePasskey<Answer extends ZodType>({ options, take, how, onDone }: Ceremony<Answer>) {
  const { deliver } = useDevice();
  const [standing, setStanding] = useState<Standing>();
  const ask = (endpoint: Endpoint, body?: object) =>
    deliver({ id: uuidv7(), method: endpoint.method, path: nameOf(endpoint), body });

  const begin = async (more: object = {}) => {
    setStanding({ state: "waiting" });
    const asked = await ask(options);
    if (asked.outcome !== "taken") return setStanding({ state: "refused", problem: asked.problem });
    const challenge = (asked.answer as { readonly options: object }).options;
    const given = await (how === "make" ? makePasskey(challenge) : showPasskey(challenge));
    if (!given) return setStanding({ state: "given up" });
    const taken = await ask(take, { ...more, given });
    if (taken.outcome !== "taken") return setStanding({ state: "refused", problem: taken.problem });
    setStanding(undefined);
    const answer = take.answer.safeParse(taken.answer);
    if (answer.success) onDone(answer.data);
  };
  return { begin: (more?: object) => void begin(more), standing };
}
