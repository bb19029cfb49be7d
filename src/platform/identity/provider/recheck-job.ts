import type { Act } from "../../database/index.ts";
import { addJob } from "../../jobs/index.ts";
import type { Provider } from "./store.ts";

export const checkTask = "provider check";

export interface Check {
  readonly programmeId: string;
  readonly sessionId: string;
}

/** The next time the provider is asked about a session; one waiting job a session. */
export const addCheck = (act: Act, { programmeId, recheckMinutes }: Provider, sessionId: string): void =>
  addJob(act, {
    task: checkTask,
    payload: { programmeId, sessionId },
    key: `provider check ${sessionId}`,
    runAt: new Date(act.now.getTime() + recheckMinutes * 60_000),
  });
