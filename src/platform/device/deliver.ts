import { leaseHeader } from "../http/contract.ts";
import { apiBase } from "./endpoint.ts";
import type { Command, Delivery } from "./outbox.ts";
import { type ApiProblem, noAnswer, problemFrom } from "./problem.ts";

/** Longer than a slow server needs; shorter than a stairwell lasts. */
const patience = 30_000;

/** One try over HTTP. Never throws. */
export async function deliver(command: Command, fetch: typeof globalThis.fetch): Promise<Delivery> {
  const { id, method, path, body, leaseId } = command;
  const answer = await fetch(apiBase + path, {
    method,
    signal: AbortSignal.timeout(patience),
    headers: {
      "idempotency-key": id,
      accept: "application/json",
      ...(leaseId !== undefined && { [leaseHeader]: leaseId }),
      ...(body !== undefined && { "content-type": "application/json" }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  }).catch(() => undefined);
  if (!answer) return { outcome: "held", problem: noAnswer };
  if (answer.ok) return { outcome: "taken", answer: await answer.json().catch(() => undefined) };
  const problem = await problemFrom(answer);
  return { outcome: saysNotNow(problem) ? "held" : "refused", problem };
}

/** Statuses that say "not now" about the way or the server, not "no" to the command. */
const notNow = new Set([408, 425, 429]);

/** A wrong password is a "no" with 401, too; only "sign in first" waits for someone to do so. */
function saysNotNow({ status, code }: ApiProblem): boolean {
  return notNow.has(status) || status >= 500 || code === "sign-in-needed";
}
