import { Agent, request } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { v7 as uuidv7 } from "uuid";
import { openWire, saidIn, type Wire } from "../../../src/hospital/adt/fixtures/wire.ts";

/** What became of everything that was asked while the load ran. */
export interface Told {
  readonly answered: number;
  /** Status → how often, for everything but 200; 0: no answer. */
  readonly failed: Readonly<Record<number, number>>;
  /** Ids of the contacts whose answer was 200. */
  readonly written: readonly string[];
}

export interface Load {
  stop(): Promise<Told>;
}

interface Peer {
  readonly cookie: string;
  readonly personId: string;
}

/** Each peer logs a contact, reads the person and their Today, over and over, a moment between. */
export function peersWork(url: string, peers: readonly Peer[]): Load {
  const agent = new Agent({ keepAlive: true });
  const stopping = new AbortController();
  const written: string[] = [];
  const failed: Record<number, number> = {};
  let answered = 0;
  const ask = async (peer: Peer, path: string, body?: object): Promise<boolean> => {
    const status = await send(agent, `${url}/api/v1/${path}`, peer.cookie, body);
    answered += 1;
    if (status !== 200) failed[status] = (failed[status] ?? 0) + 1;
    return status === 200;
  };
  const work = async (peer: Peer): Promise<void> => {
    while (!stopping.signal.aborted) {
      const contactId = uuidv7();
      const contact = { contactId, at: new Date().toISOString(), outcome: "reached", words: null };
      if (await ask(peer, `people/${peer.personId}/contacts`, contact)) written.push(contactId);
      await ask(peer, `people/${peer.personId}`);
      await ask(peer, "today");
      await wait(30);
    }
  };
  const working = Promise.all(peers.map(work));
  return {
    async stop() {
      stopping.abort();
      await working;
      agent.destroy();
      return { answered, failed, written };
    },
  };
}

function send(agent: Agent, url: string, cookie: string, body?: object): Promise<number> {
  const headers = {
    cookie: `footbridge=${cookie}`,
    ...(body && { "content-type": "application/json", "idempotency-key": uuidv7() }),
  };
  return new Promise((resolve) => {
    const asked = request(url, { agent, method: body ? "POST" : "GET", headers }, (answer) => {
      answer.on("end", () => resolve(answer.statusCode ?? 0)).on("error", () => resolve(0));
      answer.resume();
    });
    asked.on("error", () => resolve(0));
    asked.end(body && JSON.stringify(body));
  });
}

/** A hospital sends one message after the other, as MLLP wants it: one without an answer is sent again. */
export function hospitalSends(port: number, message: (index: number) => Buffer) {
  const stopping = new AbortController();
  const said: string[] = [];
  const working = (async () => {
    let wire: Wire | undefined;
    for (let index = 0; !stopping.signal.aborted; ) {
      wire ??= await openWire(port);
      const answer = await wire.send(message(index)).catch(() => undefined);
      if (answer === undefined) {
        wire.close();
        wire = undefined;
      } else {
        said.push(saidIn(answer));
        index += 1;
      }
      await wait(50);
    }
    wire?.close();
  })();
  return {
    /** The answers, in the order of the messages. */
    async stop(): Promise<readonly string[]> {
      stopping.abort();
      await working;
      return said;
    },
  };
}
