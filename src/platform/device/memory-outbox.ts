import type { Command, Delivery, Outbox, OutboxEntry, Standing } from "./outbox.ts";

interface MemoryOutboxOptions {
  readonly deliver: (command: Command) => Promise<Delivery>;
  /** Called to come back later to what is held; the app waits longer each time. */
  readonly retryLater: (again: () => void, tries: number) => void;
}

/** An outbox that lives as long as its tab. */
export function memoryOutbox({ deliver, retryLater }: MemoryOutboxOptions): Outbox {
  let line: readonly OutboxEntry[] = [];
  let sending: Promise<void> | undefined;
  let tries = 0;
  const listeners = new Set<() => void>();

  const change = (next: readonly OutboxEntry[]) => {
    line = next;
    for (const listener of listeners) listener();
  };
  const settle = (id: string, standing: Standing) =>
    change(line.map((entry) => (entry.id === id ? { ...entry, standing } : entry)));

  const sendInOrder = async () => {
    for (let next = firstWaiting(line); next; next = firstWaiting(line)) {
      const { standing: _, ...command } = next;
      const delivery = await deliver(command);
      if (delivery.outcome === "held") {
        tries += 1;
        retryLater(() => void flush(), tries);
        return;
      }
      tries = 0;
      settle(next.id, standingAfter(delivery));
    }
  };

  const flush = () => {
    sending ??= sendInOrder().finally(() => {
      sending = undefined;
    });
    return sending;
  };

  return {
    send: (command) => {
      if (line.some(({ id }) => id === command.id)) return;
      change([...line, { ...command, standing: { state: "waiting" } }]);
      void flush();
    },
    entries: () => line,
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

function standingAfter(delivery: Exclude<Delivery, { outcome: "held" }>): Standing {
  return delivery.outcome === "taken"
    ? { state: "sent", answer: delivery.answer }
    : { state: "refused", problem: delivery.problem };
}
