import { record } from "../platform/audit/index.ts";
import { dayOf } from "../platform/calendar/rules.ts";
import { type Act, act, type Database } from "../platform/database/index.ts";
import { type Places, placesOf } from "./places.ts";
import { demoZone } from "./programme.ts";

/**
 * Each day has a demo of its own, made when the first server of that day starts: "two days ago" stays two days ago.
 * An earlier day's demo is left as it is; the door no longer leads there. A start that was cut short leaves a half
 * one behind, and the next start makes another beside it ("2026-11-22.2").
 */
export async function findEdition(
  database: Database,
  now: Date,
): Promise<{ readonly places: Places; readonly isWhole: boolean }> {
  const day = dayOf(now, demoZone);
  for (let attempt = 1; ; attempt++) {
    const places = placesOf(attempt === 1 ? day : `${day}.${attempt}`);
    const state = await stateOf(database, places, now);
    if (state !== "half") return { places, isWhole: state === "whole" };
  }
}

const whole = "demo programme made";

function stateOf(database: Database, { programmeId }: Places, now: Date): Promise<"none" | "half" | "whole"> {
  return act(database, { kind: "system", programmeId }, now, async ({ db }) => {
    const programme = await db
      .selectFrom("programme")
      .select("programmeId")
      .where("programmeId", "=", programmeId)
      .executeTakeFirst();
    const mark = await db
      .selectFrom("auditEvent")
      .select("eventId")
      .where("programmeId", "=", programmeId)
      .where("action", "=", whole)
      .limit(1)
      .executeTakeFirst();
    if (mark) return "whole";
    return programme ? "half" : "none";
  });
}

/**
 * From now on the edition is whole. Its mark stands in the audit trail, where nobody can take it away, and names the
 * one person who can be come in as.
 */
export const markWhole = (
  database: Database,
  { programmeId }: Places,
  personId: string,
  now: Date,
): Promise<void> =>
  act(database, { kind: "system", programmeId }, now, async (made) =>
    record(made, programmeId, [
      { action: whole, because: "the demo runs here, with invented people", personId },
    ]),
  );

/** Whose own page the demo's door opens. */
export async function ownPageOf(seen: Act, { programmeId }: Places): Promise<string> {
  const mark = await seen.db
    .selectFrom("auditEvent")
    .select("personId")
    .where("programmeId", "=", programmeId)
    .where("action", "=", whole)
    .executeTakeFirstOrThrow();
  return mark.personId ?? "";
}
