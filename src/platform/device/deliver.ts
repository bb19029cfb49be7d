import { apiBase } from "./fetch-store.ts";
import type { Command, Delivery } from "./outbox.ts";
import { noAnswer, problemFrom } from "./problem.ts";

/** Statuses that say "not now" about us or the server, not "no" to the command. 409 with this code: a twin is being served. */
const notNow = new Set([401, 408, 425, 429]);

/** One try over HTTP. Never throws. */
export async function deliver(command: Command, fetch: typeof globalThis.fetch): Promise<Delivery> {
  const { id, method, path, body } = command;
  const answer = await fetch(apiBase + path, {
    method,
    headers: {
      "idempotency-key": id,
      accept: "application/json",
      ...(body !== undefined && { "content-type": "application/json" }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  }).catch(() => undefined);
  if (!answer) return { outcome: "held", problem: noAnswer };
  if (answer.ok) return { outcome: "taken", answer: await answer.json().catch(() => undefined) };
  const problem = await problemFrom(answer);
  const outcome = notNow.has(answer.status) || answer.status >= 500 ? "held" : "refused";
  return { outcome, problem };
}
