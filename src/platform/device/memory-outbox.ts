import type { Command, Delivery, Outbox, OutboxEntry, Standing } from "./outbox.ts";

interface MemoryOutboxOptions {
  readonly deliver: (command: Command) => Promise<Delivery>;
  /** Called to come back later to what is held; the app waits longer each time. */
  readonly retryLater: (again: () => void, tries: number) => void;
}

type Kept = OutboxEntry & { readonly by: string | undefined };

/** An outbox that lives as long as its tab. */
export function memoryOutbox({ deliver, retryLater }: MemoryOutboxOptions): Outbox {
  let line: readonly Kept[] = [];
  let mine: readonly OutboxEntry[] = [];
  let owner: string | undefined;
  let sending = Promise.resolve();
  let isSending = false;
  let tries = 0;
  const listeners = new Set<() => void>();

  const change = (next: readonly Kept[]) => {
    line = next;
    mine = line.filter(({ by }) => by === owner);
    for (const listener of listeners) listener();
  };

  const sendInOrder = async () => {
    isSending = true;
    for (let next = firstWaiting(mine); next; next = firstWaiting(mine)) {
      const { id, method, path, body } = next;
      const delivery = await deliver({ id, method, path, body });
      if (delivery.outcome === "held") {
        tries += 1;
        retryLater(() => void flush(), tries);
        break;
      }
      tries = 0;
      change(line.map((entry) => (entry.id === id ? settled(entry, delivery) : entry)));
    }
    // In the same turn as the last look at the line: a command put in afterwards starts a new round.
    isSending = false;
  };

  const flush = () => {
    if (!isSending) sending = sendInOrder();
    return sending;
  };

  return {
    belongTo: (staffId) => {
      owner = staffId;
      change(line);
      void flush();
    },
    send: (command) => {
      if (line.some(({ id }) => id === command.id)) return;
      change([...line, { ...command, by: owner, standing: { state: "waiting" } }]);
      void flush();
    },
    entries: () => mine,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    flush,
    discard: (id) => change(line.filter((entry) => entry.id !== id || entry.standing.state === "waiting")),
  };
}

const firstWaiting = (line: readonly OutboxEntry[]) =>
  line.find(({ standing }) => standing.state === "waiting");

/** What the server has taken does not stay here in words. */
function settled(entry: Kept, delivery: Exclude<Delivery, { outcome: "held" }>): Kept {
  if (delivery.outcome === "taken") {
    return { ...entry, body: undefined, standing: { state: "sent", answer: delivery.answer } };
  }
  const standing: Standing = { state: "refused", problem: delivery.problem };
  return { ...entry, standing };
}
