import type { EventOf, JourneyEvent } from "./events.ts";
import {
  admitted,
  clockActor,
  coordinator,
  days,
  dee,
  fact,
  hospital,
  hours,
  journeyOf,
  leaves,
  nurse,
  officer,
  person,
  start,
} from "./story-for-tests.ts";

export type Story = readonly JourneyEvent[];
export const stageOf = (events: Story) => {
  const { stage, reason } = journeyOf(events);
  return reason ? `${stage}: ${reason}` : stage;
};
export const left = leaves(days(3));
export const opened = { ...fact(hospital, days(4)), fact: admitted(days(4), "second") };
export const stay = { stayId: "stay", at: days(4) };
export const handOver = { kind: "handed over", personSaid: "aloud" } as const;
export const invitation = { journeyId: "again", waiting: "outside", canBeReached: true, stay: null } as const;
export const wardCode: EventOf<"invited by ward code"> = {
  ...fact({ role: "code holder", id: "ward 5" }, start),
  kind: "invited by ward code",
  ...invitation,
};
export const paused: EventOf<"paused"> = { ...fact(person, days(2)), kind: "paused" };
export const notNow: EventOf<"not now"> = { ...fact(dee, hours(0.2)), kind: "not now" };
export const calledBack: EventOf<"called back"> = { ...fact(person, hours(1)), kind: "called back" };
export const finished: EventOf<"finished"> = { ...fact(person, days(50)), with: dee, kind: "finished" };
export const died: EventOf<"died"> = { ...fact(hospital, days(5)), kind: "died", confirmedBy: null };
export const longer: EventOf<"longer agreed"> = {
  ...fact(person, days(5)),
  with: coordinator,
  kind: "longer agreed",
  days: 30,
};
export const cannotBeAsked: EventOf<"cannot be asked"> = {
  ...fact(nurse, hours(3)),
  kind: "cannot be asked",
};
export const held: EventOf<"held"> = { ...fact(officer, days(3)), kind: "held" };
export const cover: EventOf<"on cover"> = {
  ...fact(dee, days(2)),
  kind: "on cover",
  peer: "sam",
  until: days(3),
};
export const late = { ...fact(clockActor, days(30)), kind: "never met" } as const;
