import type { KeptCommand, KeptStanding, LineKeeper } from "../line-keeper.ts";
import type { Command } from "../outbox.ts";
import { answerOf, type KeptDatabase } from "./database.ts";
import { type Sealed, seal, unseal } from "./sealing.ts";

/** How one command lies in the drawer "line": whose it is and how it stands in the clear, all else sealed. */
interface Row {
  readonly place?: number;
  readonly id: string;
  readonly by: string;
  /** Of what is sealed, so that a later version of the app still sends what an earlier one wrote. */
  readonly version: 1;
  readonly state: KeptStanding["state"];
  readonly sealed: Sealed | null;
  readonly sentAt: number | null;
}

type KeptRow = Row & { readonly place: number };

type Written = Omit<KeptCommand, "place" | "writtenAt" | "standing"> & {
  readonly writtenAt: string;
  readonly standing: KeptStanding;
};

/** A tab that slept longer than this sends what it thinks lost once more; the server then does nothing twice. */
const remembersSentFor = 10 * 60_000;

interface KeptLineOptions {
  readonly database: KeptDatabase;
  readonly staffId: string;
  readonly leaseId: string | undefined;
  readonly outboxKey: CryptoKey;
  readonly channel: BroadcastChannel | undefined;
  readonly now: () => number;
}

/** The line of one staff member on this phone, sealed under the key that only they get from the server. */
export function keptLine({
  database,
  staffId,
  leaseId,
  outboxKey,
  channel,
  now,
}: KeptLineOptions): LineKeeper {
  const find = (store: IDBObjectStore, id: string) =>
    answerOf(store.index("id").get(id) as IDBRequest<Row | undefined>);
  const rowOf = async (command: Written): Promise<Row> => ({
    id: command.id,
    by: staffId,
    version: 1,
    state: command.standing.state,
    sealed: await seal(outboxKey, command, command.id),
    sentAt: null,
  });
  const read = async (row: KeptRow): Promise<KeptCommand | undefined> => {
    const { id, place, sealed } = row;
    const sent = {
      id,
      place,
      method: "POST",
      path: "",
      writtenAt: new Date(0),
      standing: { state: "sent" },
    } as const;
    if (!sealed) return sent;
    // What cannot be read (a newer version's, another key's) stays where it is.
    const written = (await unseal(outboxKey, sealed, id).catch(() => undefined)) as Written | undefined;
    return written && { ...written, place, writtenAt: new Date(written.writtenAt) };
  };
  const tellOthers = () => channel?.postMessage("changed");

  return {
    leaseId,
    async all() {
      const rows = (await database.read("line", (store) => store.index("by").getAll(staffId))) as KeptRow[];
      const old = rows.filter(({ sentAt }) => sentAt !== null && sentAt < now() - remembersSentFor);
      if (old.length > 0)
        await database.write("line", ({ line }) => {
          for (const { place } of old) line.delete(place);
        });
      const commands = await Promise.all(rows.filter((row) => !old.includes(row)).map(read));
      return commands.filter((command) => command !== undefined).sort((a, b) => a.place - b.place);
    },
    async keep(command) {
      const { id, method, path, body } = command;
      const under = command.leaseId ?? leaseId;
      const written: Command = { id, method, path, body, ...(under && { leaseId: under }) };
      const writtenAt = command.writtenAt.toISOString();
      const row = await rowOf({ ...written, writtenAt, standing: { state: "waiting" } });
      const place = await database.write("line", async ({ line }) => {
        const known = await find(line, id);
        return answerOf(line.put(known?.place === undefined ? row : { ...row, place: known.place }));
      });
      tellOthers();
      return Number(place);
    },
    async settle(id, standing) {
      const known = await database.read("line", (store) => store.index("id").get(id));
      const kept = known && (await read(known as KeptRow));
      if (!kept) return;
      const { place, writtenAt, ...command } = kept;
      const row = await rowOf({ ...command, writtenAt: writtenAt.toISOString(), standing });
      const settled =
        standing.state === "sent" ? { ...row, place, sealed: null, sentAt: now() } : { ...row, place };
      await database.write("line", ({ line }) => line.put(settled));
      tellOthers();
    },
    async drop(id) {
      await database.write("line", async ({ line }) => {
        const known = await find(line, id);
        if (known?.place !== undefined) line.delete(known.place);
      });
      tellOthers();
    },
    onChange(listener) {
      channel?.addEventListener("message", listener);
      return () => channel?.removeEventListener("message", listener);
    },
  };
}

/** Who wrote what waits on this phone, once for each; told without reading any of it. */
export async function whoseWaits(database: KeptDatabase): Promise<readonly string[]> {
  const rows = (await database.read("line", (store) => store.getAll())) as Row[];
  return rows.filter(({ state }) => state === "waiting").map(({ by }) => by);
}
