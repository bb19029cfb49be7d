import { defaultClocks } from "../bridge/journey/index.ts";
import { peerNames } from "./colleagues.ts";
import { everyone } from "./people/index.ts";
import { demoZone } from "./programme.ts";
import type { AtWork } from "./shifts.ts";
import type { Chapter, Happening } from "./story.ts";
import { beginTelling, type ToldPerson } from "./told-person.ts";
import { momentOf } from "./when.ts";

/** One thing to be told, of one person, at its time. */
export interface Told {
  readonly at: Date;
  readonly person: ToldPerson;
  readonly happening: Happening;
}

/** Everybody's chapters in the order in which they happened. */
export function timelineOf(now: Date): readonly Told[] {
  const chapters = everyone.flatMap((someone) => {
    const person = beginTelling(someone);
    return someone.story.map(([when, happening]: Chapter) => ({
      at: momentOf(when, now, { ...defaultClocks, zone: demoZone }),
      person,
      happening,
    }));
  });
  return chapters.sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** Whoever did it was at work then. */
export function atWork({ at, happening }: Told): readonly AtWork[] {
  const names = [
    ...("peer" in happening ? [happening.peer] : []),
    ...("to" in happening ? [happening.to] : []),
  ];
  return names.flatMap((name) => {
    const peer = peerNames.find((known) => known === name);
    return peer ? [{ peer, at }] : [];
  });
}
