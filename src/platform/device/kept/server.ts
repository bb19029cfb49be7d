import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { apiBase } from "../endpoint.ts";
import { type ApiProblem, noAnswer, problemFrom } from "../problem.ts";
import type { GivenLease } from "./held-lease.ts";

const takenLease = z.object({
  leaseId: z.string(),
  until: z.iso.datetime(),
  storeSecret: z.string(),
  outboxKey: z.string(),
});
const changes = z.object({
  cursor: z.string(),
  lease: z.object({ leaseId: z.string(), until: z.iso.datetime() }).nullable(),
  whole: z.boolean(),
  people: z.array(z.string()),
  documents: z.array(z.object({ name: z.string(), data: z.unknown() })),
  rows: z.number(),
  budget: z.object({ soft: z.number(), hard: z.number() }),
  leftOut: z.array(z.string()),
});
export type Changes = z.infer<typeof changes>;

type Answered<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: ApiProblem };

const patience = 20_000;

/** What a phone asks the server about itself. Never throws. */
export function deviceServer(fetch: typeof globalThis.fetch) {
  const ask = async <T>(
    path: string,
    { headers, ...request }: RequestInit,
    read: (body: unknown, answer: Response) => T,
  ): Promise<Answered<T>> => {
    try {
      const answer = await fetch(apiBase + path, {
        ...request,
        signal: AbortSignal.timeout(patience),
        headers: { accept: "application/json", ...headers },
      });
      if (!answer.ok) return { ok: false, problem: await problemFrom(answer) };
      return { ok: true, value: read(await answer.json(), answer) };
    } catch {
      return { ok: false, problem: noAnswer };
    }
  };
  const command = (body: unknown): RequestInit => ({
    method: "POST",
    headers: { "content-type": "application/json", "idempotency-key": uuidv7() },
    body: JSON.stringify(body),
  });
  return {
    takeLease: (deviceId: string): Promise<Answered<GivenLease>> =>
      ask("device/lease", command({ deviceId }), (body, answer) => {
        const given = takenLease.parse(body);
        const told = Date.parse(answer.headers.get("date") ?? "");
        return { ...given, until: new Date(given.until), serverNow: new Date(told || Date.now()) };
      }),
    endLease: (leaseId: string) => ask("device/lease/end", command({ leaseId }), () => true),
    changes: (leaseId: string, after: string | undefined): Promise<Answered<Changes>> =>
      ask(
        `device/changes${after ? `?${new URLSearchParams({ after })}` : ""}`,
        { headers: { "footbridge-lease": leaseId } },
        (body) => changes.parse(body),
      ),
  };
}

export type DeviceServer = ReturnType<typeof deviceServer>;
