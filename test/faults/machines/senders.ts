import { setTimeout as wait } from "node:timers/promises";
import { v7 as uuidv7 } from "uuid";
import { openWire, saidIn, type Wire } from "../../../src/hospital/adt/fixtures/wire.ts";
import { count, type Ledger, newLedger } from "./ledger.ts";
import type { Scene, Worker } from "./scene.ts";
import type { Supervised } from "./supervised.ts";

/** Everyone who sends while machines die. */
export interface Senders {
  readonly contacts: Ledger;
  readonly steps: Ledger;
  readonly invitations: Ledger;
  readonly messages: Ledger;
  /** How many were acknowledged so far. */
  done(): number;
  /** Each finishes what it has begun. */
  stop(): Promise<void>;
}

interface Command {
  readonly id: string;
  readonly path: string;
  readonly body: object;
}

const patience = 30_000;
/** One in so many gives up after its first failure, as someone does who closes the page. */
const givesUp = 10;

export function startSenders(scene: Scene, server: Supervised): Senders {
  const stopping = new AbortController();
  const ledgers = {
    contacts: newLedger(),
    steps: newLedger(),
    invitations: newLedger(),
    messages: newLedger(),
  };
  const rest = (milliseconds: number) => wait(milliseconds);
  let turn = 0;

  const deliver = async (ledger: Ledger, worker: Worker, command: Command): Promise<void> => {
    ledger.unsure.add(command.id);
    const mayGiveUp = turn++ % givesUp === 0;
    for (const key = uuidv7(); ; ) {
      const { status, code } = await send(server, worker, command, key);
      count(ledger, code ? `${status} ${code}` : String(status));
      if (status === 200) {
        ledger.unsure.delete(command.id);
        ledger.done.add(command.id);
        return;
      }
      if (mayGiveUp || (status >= 400 && status < 500)) return;
      await rest(100);
    }
  };
  const untilStopped = async (pause: number, work: (nth: number) => Promise<void>): Promise<void> => {
    for (let nth = 0; !stopping.signal.aborted; nth += 1) {
      await work(nth);
      await rest(pause);
    }
  };
  const logContacts = (peer: Worker) =>
    untilStopped(60, () => {
      const contactId = uuidv7();
      const body = { contactId, at: new Date().toISOString(), outcome: "reached", words: null };
      const path = `people/${peer.people[0]?.personId}/contacts`;
      return deliver(ledgers.contacts, peer, { id: contactId, path, body });
    });
  const takeSteps = (peer: Worker) =>
    untilStopped(150, (nth) => {
      const eventId = uuidv7();
      const step = nth % 2 === 0 ? "paused" : "no longer paused";
      const body = { eventId, step, at: new Date().toISOString() };
      return deliver(ledgers.steps, peer, {
        id: eventId,
        path: `people/${peer.people[1]?.personId}/steps`,
        body,
      });
    });
  const invite = () => {
    const asked = new Set<string>();
    return untilStopped(100, async () => {
      const stayId = await nextStay(scene, server, asked);
      if (!stayId) return;
      asked.add(stayId);
      const invitationId = uuidv7();
      const body = { invitationId, stayId, saidYes: true, personTold: true };
      await deliver(ledgers.invitations, scene.nurse, { id: invitationId, path: "invitations", body });
    });
  };
  const sendMessages = async () => {
    let wire: Wire | undefined;
    const { messages } = ledgers;
    await untilStopped(120, async (nth) => {
      const id = `${nth}`;
      const bytes = scene.hospital.message({ id, visit: `V${id}`, record: id, unit: "6N" });
      messages.unsure.add(id);
      for (;;) {
        const port = server.now()?.mllpPort;
        wire ??= port === undefined ? undefined : await openWire(port).catch(() => undefined);
        const answer = await wire?.send(bytes).catch(() => undefined);
        const said = answer === undefined ? "0" : saidIn(answer).slice(0, 2);
        count(messages, said);
        if (said === "AA") break;
        if (said === "0") {
          wire?.close();
          wire = undefined;
        }
        await rest(100);
      }
      messages.unsure.delete(id);
      messages.done.add(id);
    });
    wire?.close();
  };
  const working = Promise.all([
    ...scene.peers.flatMap((peer) => [logContacts(peer), takeSteps(peer)]),
    invite(),
    sendMessages(),
  ]);
  return {
    ...ledgers,
    done: () => Object.values(ledgers).reduce((sum, { done }) => sum + done.size, 0),
    async stop() {
      stopping.abort();
      await working;
    },
  };
}

/** Someone on the ward, from the hospital's messages, for whom nobody was asked yet. */
async function nextStay(
  { nurse, world }: Scene,
  server: Supervised,
  asked: ReadonlySet<string>,
): Promise<string | undefined> {
  const url = `http://127.0.0.1:${server.now()?.port}/api/v1/wards/${world.north.unitId}/stays`;
  const headers = { cookie: `footbridge=${nurse.cookie}` };
  const answer = await fetch(url, { headers, signal: AbortSignal.timeout(patience) })
    .then((got) => (got.ok ? got.json() : undefined))
    .catch(() => undefined);
  const stays: readonly { stayId: string; peer: string | null }[] = answer?.stays ?? [];
  return stays.find(({ stayId, peer }) => peer === null && !asked.has(stayId))?.stayId;
}

async function send(
  server: Supervised,
  { cookie }: Worker,
  { path, body }: Command,
  key: string,
): Promise<{ readonly status: number; readonly code?: string }> {
  const at = server.now();
  if (!at) return { status: 0 };
  return fetch(`http://127.0.0.1:${at.port}/api/v1/${path}`, {
    method: "POST",
    headers: {
      cookie: `footbridge=${cookie}`,
      "content-type": "application/json",
      "idempotency-key": key,
    },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(patience),
  })
    .then(async (answer) => ({ status: answer.status, code: (await answer.json()).code }))
    .catch(() => ({ status: 0 }));
}
