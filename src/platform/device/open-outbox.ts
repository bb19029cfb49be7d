import { type InLine, mergeLine, placeAfter } from "./line.ts";
import type { LineKeeper } from "./line-keeper.ts";
import type { Command, Delivery, Outbox, OutboxEntry, Standing } from "./outbox.ts";

interface OutboxOptions {
  readonly deliver: (command: Command) => Promise<Delivery>;
  /** Called to come back later to what is held; the app waits longer each time. */
  readonly retryLater: (again: () => void, tries: number) => void;
  /** Runs while no other tab does. */
  readonly exclusively: (run: () => Promise<void>) => Promise<void>;
  readonly now: () => Date;
}

/** An outbox and its reins, which the phone holds. */
export interface OpenOutbox extends Outbox {
  /**
   * Where the line is kept from now on; `undefined`: only in this page. Until it is decided, nothing is promised.
   * Resolves once everything that lies there is among the entries.
   */
  readonly keepIn: (keeper: LineKeeper | undefined) => Promise<void>;
  /** Forgets what can be had again from the phone's storage or was sent. What is only in this page stays. */
  readonly forgetKept: () => void;
}

export function openOutbox({ deliver, retryLater, exclusively, now }: OutboxOptions): OpenOutbox {
  let line: readonly InLine[] = [];
  let mine: readonly OutboxEntry[] = [];
  let owner: string | undefined;
  let keeper: LineKeeper | "this page" | "undecided" = "undecided";
  let stopListening = () => {};
  let keeping = Promise.resolve();
  let sending: Promise<void> | undefined;
  let tries = 0;
  let isRetryPlanned = false;
  const listeners = new Set<() => void>();

  const change = (next: readonly InLine[]) => {
    line = next;
    mine = line.filter(({ by }) => by === owner);
    for (const listener of listeners) listener();
  };
  const changeOne = (id: string, part: Partial<InLine>) =>
    change(line.map((entry) => (entry.id === id ? { ...entry, ...part } : entry)));

  /** One after the other, so that places grow in the order of writing. */
  const keepLater = (id: string) => {
    keeping = keeping.then(() => keep(id)).then(() => void flush());
  };
  const keep = async (id: string) => {
    const entry = line.find((one) => one.id === id);
    if (keeper === "undecided" || !entry || entry.by !== owner || !isUnkept(entry)) return;
    if (keeper === "this page") return isLost(entry) ? changeOne(id, { standing: inThisPage }) : undefined;
    const here = keeper;
    const place = await here.keep(entry).catch(() => undefined);
    const still = line.find((one) => one.id === id);
    if (!still || !isUnkept(still)) return;
    const leaseId = still.leaseId ?? here.leaseId;
    if (place === undefined) return changeOne(id, { leaseId, standing: inThisPage });
    // Its owner has gone meanwhile: it lies in their line, and not in the memory of whoever came.
    if (keeper !== here) return change(line.filter((one) => one.id !== id));
    changeOne(id, { leaseId, place, standing: onThisPhone });
  };

  const readKept = async () => {
    if (typeof keeper === "string") return;
    const here = keeper;
    const kept = await here.all().catch(() => undefined);
    if (!kept || keeper !== here) return;
    change(mergeLine(line, kept, owner));
    for (const entry of line) if (entry.by === owner && isLost(entry)) keepLater(entry.id);
  };

  const sendInOrder = async () => {
    for (;;) {
      await readKept();
      const next = mine.find(({ standing }) => standing.state === "waiting");
      if (!next || isLost(next)) break;
      const here = keeper;
      const delivery = await deliver(next);
      if (delivery.outcome === "held") {
        planRetry();
        break;
      }
      tries = 0;
      const standing = standingAfter(delivery);
      // If this fails it is sent again one day, under the same id: done once all the same.
      const settled = standing.state === "sent" ? ({ state: "sent" } as const) : standing;
      if (typeof here !== "string") await here.settle(next.id, settled).catch(() => {});
      changeOne(next.id, { standing, ...(standing.state === "sent" && { body: undefined }) });
    }
    // In the same turn as the last look at the line: a command put in afterwards starts a new round.
    sending = undefined;
  };
  const planRetry = () => {
    tries += 1;
    if (isRetryPlanned) return;
    isRetryPlanned = true;
    retryLater(() => {
      isRetryPlanned = false;
      void flush();
    }, tries);
  };
  const flush = (): Promise<void> => {
    sending ??= exclusively(sendInOrder);
    return sending;
  };

  return {
    belongTo: (staffId) => {
      if (owner !== staffId) {
        owner = staffId;
        keeper = "undecided";
        stopListening();
        change(line.filter((entry) => isOnlyHere(entry)));
      }
      void flush();
    },
    keepIn: async (next) => {
      stopListening();
      keeper = next ?? "this page";
      stopListening = next?.onChange(() => void readKept()) ?? (() => {});
      for (const entry of mine) if (entry.standing.state === "waiting") keepLater(entry.id);
      await readKept();
      void flush();
    },
    forgetKept: () => change(line.filter((entry) => isOnlyHere(entry))),
    send: (command) => {
      if (line.some(({ id }) => id === command.id)) return;
      const standing = keeper === "this page" ? inThisPage : notYet;
      const entry = { ...command, by: owner, writtenAt: now(), standing, place: placeAfter(line) };
      change([...line, entry]);
      keepLater(command.id);
    },
    entries: () => mine,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    flush,
    discard: (id) => {
      const entry = mine.find((one) => one.id === id);
      if (!entry || entry.standing.state === "waiting") return;
      change(line.filter((one) => one.id !== id));
      if (typeof keeper !== "string") void keeper.drop(id).catch(() => {});
    },
    again: (id) => {
      if (mine.find((one) => one.id === id)?.standing.state !== "refused") return;
      changeOne(id, { standing: notYet });
      keepLater(id);
    },
  };
}

const notYet = { state: "waiting", kept: "not yet" } as const;
const inThisPage = { state: "waiting", kept: "in this page" } as const;
const onThisPhone = { state: "waiting", kept: "on this phone" } as const;

const isLost = ({ standing }: OutboxEntry) => standing.state === "waiting" && standing.kept === "not yet";
const isUnkept = ({ standing }: OutboxEntry) =>
  standing.state === "waiting" && standing.kept !== "on this phone";
/** Nowhere else than in this page's memory, so it must not be forgotten. */
const isOnlyHere = isUnkept;

function standingAfter(
  delivery: Exclude<Delivery, { outcome: "held" }>,
): Exclude<Standing, { state: "waiting" }> {
  return delivery.outcome === "taken"
    ? { state: "sent", answer: delivery.answer }
    : { state: "refused", problem: delivery.problem };
}
