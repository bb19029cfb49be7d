import { setTimeout as wait } from "node:timers/promises";
import type { EventStream, Services, StreamHolder } from "../../http/index.ts";
import { Listener } from "./listener.ts";
import {
  documentsAbout,
  isOther,
  mightSee,
  ownLists,
  renewed,
  type Standing,
  wardDocument,
} from "./rules.ts";
import { forgetSignals, type Heard, hear, loadAudience, loadView, type News } from "./store.ts";

/** The open screens of this process. */
export interface Hub {
  open(holder: StreamHolder, stream: EventStream): void;
  /** How many streams are open: a figure for whoever watches the server. */
  openStreams(): number;
  close(): Promise<void>;
}

interface HubOptions {
  /** Milliseconds between two looks for news. */
  readonly every?: number;
  readonly heartbeat?: number;
}

/** Streams of one member of staff; the oldest goes when one more opens. A phone on the move leaves some behind. */
const mostStreams = 6;
const forgetEvery = 60_000;

/**
 * Looks for news several times a second while anyone listens, and tells each listener what of it is on their screens: as
 * row security has it for them at that moment. Lost with the process; whoever comes back reads everything again.
 */
export function openHub(
  { database, clock }: Services,
  { every = 250, heartbeat = 20_000 }: HubOptions = {},
): Hub {
  const listeners = new Set<Listener>();
  const stopping = new AbortController();
  let settled: string | undefined;
  let known = new Set<string>();
  let hadTrouble = false;
  let ticking: Promise<void> | undefined;

  const end = (listener: Listener) => {
    listeners.delete(listener);
    listener.stream.close();
  };

  /** What came before comes again as long as an older transaction is open. */
  const onlyNew = ({ news }: Heard): readonly News[] => {
    const ids = news.map(({ kind, id, writtenIn }) => `${kind} ${id} ${writtenIn}`);
    const fresh = news.filter((_, at) => !known.has(ids[at] ?? ""));
    known = new Set(ids);
    return fresh;
  };

  const tick = async () => {
    const present = [...listeners];
    const now = clock();
    const heard = await hear(
      database,
      now,
      settled,
      present.map(({ session }) => session),
    );
    settled = heard.settled;
    const fresh = onlyNew(heard);
    const gone = hadTrouble;
    hadTrouble = false;
    for (const listener of present) {
      const standing = heard.standings.get(listener.sessionId);
      if (!standing) end(listener);
      else if (listener.standing === undefined || gone) await welcome(listener, standing, now);
      else if (isOther(listener.standing, standing)) await becomeOther(listener, standing, now);
    }
    await tell(
      present.filter((listener) => listeners.has(listener)),
      fresh,
      now,
    );
  };

  const welcome = async (listener: Listener, standing: Standing, now: Date) => {
    listener.standing = standing;
    listener.view = await loadView(database, now, listener.who, null);
    listener.reread();
  };

  const becomeOther = async (listener: Listener, standing: Standing, now: Date) => {
    const was = { standing: listener.standing ?? standing, view: listener.view };
    listener.standing = standing;
    listener.view = await loadView(database, now, listener.who, null);
    const people = [...new Set([...was.view.keys(), ...listener.view.keys()])];
    listener.changed([
      ...ownLists(was.standing, standing),
      ...documentsAbout(people, was.view, listener.view),
    ]);
  };

  const tell = async (present: readonly Listener[], fresh: readonly News[], now: Date) => {
    const people = fresh
      .filter(({ kind }) => kind === "person")
      .map(({ ownerId, id }) => ({ programmeId: ownerId, personId: id }));
    const wards = fresh.filter(({ kind }) => kind === "ward").map(({ id }) => id);
    const audience = people.length > 0 ? await loadAudience(database, now, people) : [];
    for (const listener of present) {
      const ofProgramme = people.filter(({ programmeId }) => programmeId === listener.programmeId);
      const theirs = ofProgramme
        .map(({ personId }) => personId)
        .filter((personId) => listener.view.has(personId) || mightSee(whoIs(listener), personId, audience));
      const was = listener.view;
      if (theirs.length > 0)
        listener.view = renewed(was, theirs, await loadView(database, now, listener.who, theirs));
      listener.changed([
        ...documentsAbout(theirs, was, listener.view),
        ...(listener.is("coordinator") && ofProgramme.length > 0 ? ["board"] : []),
        ...wards.filter((unitId) => listener.standing?.units.includes(unitId)).map(wardDocument),
      ]);
    }
  };

  /** Ticks while anyone is there; whatever fails is tried again, and then everyone reads everything again. */
  const run = async () => {
    while (listeners.size > 0 && !stopping.signal.aborted) {
      await tick().catch(() => {
        hadTrouble = true;
      });
      await wait(hadTrouble ? every * 4 : every, undefined, { signal: stopping.signal }).catch(() => {});
    }
    settled = undefined;
    ticking = undefined;
  };

  const beating = setInterval(() => {
    for (const { stream } of listeners) stream.beat();
  }, heartbeat);
  const forgetting = setInterval(() => void forgetSignals(database, clock()).catch(() => {}), forgetEvery);
  beating.unref();
  forgetting.unref();

  return {
    open(holder, stream) {
      if (stopping.signal.aborted) return stream.close();
      const own = [...listeners].filter(({ staffId }) => staffId === holder.who.id);
      for (const oldest of own.slice(0, Math.max(0, own.length - mostStreams + 1))) end(oldest);
      const listener = new Listener(holder, stream);
      listeners.add(listener);
      stream.onEnd(() => listeners.delete(listener));
      ticking ??= run();
    },
    openStreams: () => listeners.size,
    async close() {
      stopping.abort();
      clearInterval(beating);
      clearInterval(forgetting);
      for (const listener of [...listeners]) end(listener);
      await ticking;
    },
  };
}

const whoIs = ({ staffId, standing }: Listener) => ({ staffId, units: standing?.units ?? [] });
