import { v7 as uuidv7 } from "uuid";
import type { DocumentName, KeptDocument } from "../document-store.ts";
import type { OpenOutbox } from "../open-outbox.ts";
import type { PhoneStateHolder } from "../phone-state.ts";
import { takingTurns } from "../turns.ts";
import { type Fresh, type KeptDocuments, keptDocuments } from "./documents.ts";
import {
  beginLease,
  deviceId,
  endOfLeftLease,
  forgetLease,
  type Gone,
  type HeldLease,
  heldLease,
  type LeasePlace,
  moveLease,
  noteTime,
  whatIsGone,
} from "./held-lease.ts";
import { keptLine, whoseWaits } from "./kept-line.ts";
import { aesKey } from "./sealing.ts";
import type { DeviceServer } from "./server.ts";

interface PhoneOptions {
  readonly place: LeasePlace;
  readonly server: DeviceServer;
  readonly outbox: OpenOutbox;
  readonly state: PhoneStateHolder;
  /** Between this browser's tabs. */
  readonly channel: BroadcastChannel | undefined;
  /** Documents that came with a pull, and everyone who may stay: for the screens that show them. */
  readonly onNews: (documents: readonly Fresh[], people: readonly string[]) => void;
  /** Everything of people has gone from this phone; it must go from the screens, too. */
  readonly onForgotten: () => void;
}

/** Names of the documents about nobody in particular that a phone keeps; everyone else's are "people/<id>". */
const lists = ["me", "today", "people", "colleagues"];
const documentOf = (personId: string): DocumentName => `people/${personId}`;
const mayKeep = (name: DocumentName) => lists.includes(name) || name.startsWith("people/");

export type Phone = ReturnType<typeof openPhone>;

/** What this phone holds of a peer's people, for as long as its lease. */
export function openPhone({ place, server, outbox, state, channel, onNews, onForgotten }: PhoneOptions) {
  const { database } = place;
  let lease: HeldLease | undefined;
  let documents: KeptDocuments | undefined;
  let staffId: string | undefined;
  let unlockedFor: string | undefined;
  let notedAt = 0;

  const take = (held: HeldLease | undefined) => {
    lease = held;
    documents = held && keptDocuments(database, held);
    if (held) state.change({ until: held.until, gone: undefined, isRefused: false });
  };
  const opening = heldLease(place)
    .then(async (held) => {
      take(held);
      if (held) return;
      // Its time ran out, or the browser let its secret go, while the app was closed.
      const endedAt = await endOfLeftLease(place);
      if (endedAt !== undefined) await forgetLease(place, { because: "lease over", at: endedAt });
    })
    .catch(() => state.change({ isRefused: true }))
    .then(tellWhatIsLocked);

  async function tellWhatIsLocked(): Promise<void> {
    const gone = await whatIsGone(database).catch(() => undefined);
    const waiting = lease ? [] : await whoseWaits(database).catch((): readonly string[] => []);
    const locked = waiting.filter((by) => by !== unlockedFor).length;
    state.change({ locked, gone: gone && { ...gone, at: new Date(gone.at) } });
  }

  /** The lease's line; off shift what was written before, on its way out; or else only this page. */
  const keepLine = async () => {
    const open = lease ?? (await whatGoesOut());
    unlockedFor = open?.staffId;
    await outbox.keepIn(open && keptLine({ database, ...open, channel, now: place.clocks.wall }));
    state.change({ holds: lease ? "yes" : "no" });
  };

  const whatGoesOut = async () => {
    const waiting = await whoseWaits(database).catch((): readonly string[] => []);
    if (!staffId || !waiting.includes(staffId)) return undefined;
    const given = await server.keyOfWhatWaits(await deviceId(database, uuidv7));
    return given.ok ? { staffId, leaseId: undefined, outboxKey: await aesKey(given.value) } : undefined;
  };

  const takeLease = (by: string) =>
    takingTurns("lease", async () => {
      // Another tab may have been first.
      const held = await heldLease(place).catch(() => undefined);
      if (held?.staffId === by) return take(held);
      const given = await server.takeLease(await deviceId(database, uuidv7));
      if (!given.ok) return;
      take(await beginLease(place, given.value, by));
      await globalThis.navigator?.storage?.persist?.();
    }).catch(() => state.change({ isRefused: true }));

  /** The server says that a lease has ended; another tab may hold a newer one by now. */
  const ended = async (leaseId: string) => {
    const held = await heldLease(place).catch(() => undefined);
    if (!held || held.leaseId === leaseId) return phone.forget("ended elsewhere");
    take(held);
    await keepLine();
  };

  /** The shift was made longer or shorter: the lease ends with it, here too. */
  const follow = async (until: Date, serverNow: Date) => {
    if (!lease || lease.until.getTime() === until.getTime()) return;
    lease = await moveLease(place, lease, { until, serverNow });
    state.change({ until });
  };

  const letGo = async (because: Gone["because"] | undefined) => {
    take(undefined);
    unlockedFor = undefined;
    outbox.forgetKept();
    void outbox.keepIn(undefined);
    const gone = because && { because, at: place.clocks.wall() };
    await forgetLease(place, gone).catch(() => {});
    state.change({ holds: "no", until: undefined, load: undefined });
    await tellWhatIsLocked();
  };

  const phone = {
    /** Under which lease something is asked for: what comes after its end is not kept any more. */
    async holding(): Promise<KeptDocuments | undefined> {
      await opening;
      await phone.lookAtTheClock();
      return documents;
    },
    async read(name: DocumentName): Promise<KeptDocument | undefined> {
      return (await phone.holding())?.get(name).catch(() => undefined);
    },
    /** `under`: what `holding` said when it was asked for. */
    async keep(document: Fresh, under: KeptDocuments | undefined): Promise<void> {
      if (!under || under !== documents || !mayKeep(document.name)) return;
      await under.put(document).catch(() => state.change({ isRefused: true }));
    },
    async drop(name: DocumentName): Promise<void> {
      await (await phone.holding())?.drop(name).catch(() => {});
    },
    /** Someone is signed in. `isPeer`: only peers hold their people on a phone. */
    async begin(by: string, isPeer: boolean): Promise<void> {
      staffId = isPeer ? by : undefined;
      await opening;
      if (lease && lease.staffId !== staffId) await letGo(undefined);
      if (staffId && !lease) await takeLease(staffId);
      await keepLine();
      await tellWhatIsLocked();
    },
    /** Gets what changed. @returns the names that are fresh, or undefined when nothing could be had. */
    async pull(): Promise<readonly DocumentName[] | undefined> {
      await opening;
      if (!staffId) return undefined;
      await phone.lookAtTheClock();
      if (!lease) {
        await takeLease(staffId);
        await keepLine();
        if (!lease) await tellWhatIsLocked();
      }
      const under = documents;
      if (!lease || !under) return undefined;
      const { leaseId } = lease;
      const answer = await server.changes(leaseId, await under.cursor().catch(() => undefined));
      if (!answer.ok || under !== documents) return undefined;
      const { people, rows, budget, leftOut, cursor, serverNow } = answer.value;
      if (!answer.value.lease) {
        await ended(leaseId);
        return undefined;
      }
      await follow(new Date(answer.value.lease.until), serverNow).catch(() =>
        state.change({ isRefused: true }),
      );
      const asOf = new Date();
      const fresh = answer.value.documents.map((document) => ({ ...document, asOf }));
      const staying = answer.value.whole
        ? fresh.map(({ name }) => name).concat("me")
        : [...lists, ...people.map(documentOf)];
      const news = { documents: fresh, staying, leftOut: leftOut.map(documentOf), cursor };
      await under.apply(news).catch(() => state.change({ isRefused: true }));
      state.change({ load: { rows, ...budget, leftOut: leftOut.length } });
      onNews(fresh, people);
      return fresh.map(({ name }) => name);
    },
    /** Ends the lease when its time has come. */
    async lookAtTheClock(): Promise<void> {
      if (!lease) return;
      const now = lease.clock.now();
      if (now >= lease.endsAt) return phone.forget("lease over");
      if (now - notedAt < 30_000) return;
      notedAt = now;
      await noteTime(database, lease).catch(() => {});
    },
    /** Everything of people goes at once, in every tab; what waits stays, locked. */
    async forget(because?: Gone["because"]): Promise<void> {
      await opening;
      if (!lease && because !== "signed out") return;
      const leaseId = lease?.leaseId;
      await letGo(because);
      channel?.postMessage("forgotten");
      onForgotten();
      if (leaseId && because === "signed out") await server.endLease(leaseId);
    },
  };
  channel?.addEventListener("message", ({ data }) => {
    if (data === "forgotten" && lease) void letGo(undefined).then(onForgotten);
  });
  return phone;
}
