import { v7 as uuidv7 } from "uuid";
import type { z } from "zod";
import { deviceChanges, endLease, keyOfWhatWaits, takeLease } from "../../changes/contract.ts";
import { leaseHeader } from "../../http/contract.ts";
import { apiBase, nameOf } from "../endpoint.ts";
import { type ApiProblem, noAnswer, problemFrom } from "../problem.ts";
import type { GivenLease } from "./held-lease.ts";

/** What a pull brought. `serverNow`: the time of the answer, so that a phone's wrong clock does no harm. */
export type Changes = z.infer<typeof deviceChanges.answer> & { readonly serverNow: Date };

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
      ask(nameOf(takeLease), command({ deviceId }), (body, answer) => {
        const given = takeLease.answer.parse(body);
        return { ...given, until: new Date(given.until), serverNow: toldAt(answer) };
      }),
    keyOfWhatWaits: (deviceId: string): Promise<Answered<string>> =>
      ask(
        nameOf(keyOfWhatWaits),
        command({ deviceId }),
        (body) => keyOfWhatWaits.answer.parse(body).outboxKey,
      ),
    endLease: (leaseId: string) => ask(nameOf(endLease), command({ leaseId }), () => true),
    changes: (leaseId: string, after: string | undefined): Promise<Answered<Changes>> =>
      ask(
        nameOf(deviceChanges, after ? { query: { after } } : {}),
        { headers: { [leaseHeader]: leaseId } },
        (body, answer) => ({ ...deviceChanges.answer.parse(body), serverNow: toldAt(answer) }),
      ),
  };
}

/** When the server answered, by its own clock. */
const toldAt = ({ headers }: Response): Date => new Date(Date.parse(headers.get("date") ?? "") || Date.now());

export type DeviceServer = ReturnType<typeof deviceServer>;
