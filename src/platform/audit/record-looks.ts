import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import { v7 as uuidv7 } from "uuid";
import { type Act, leave, type StaffIdentity, statement } from "../database/index.ts";
import type { ItemKind } from "../permit/rules.ts";

/** People whose record someone sees in one request, and which kinds of things of it. */
export interface Look {
  readonly personIds: readonly string[];
  readonly items: readonly ItemKind[];
}

/**
 * Writes that someone looked, in the transaction of the look itself. A screen that asks again by itself every few
 * seconds is one look: the same person, the same things and the same reader within five minutes stand there once.
 */
export function recordLooks(act: Act<StaffIdentity>, looks: readonly Look[], because: string): void {
  for (const { personIds, items } of looks) {
    if (personIds.length === 0) continue;
    leave(noteLooks, act.db, {
      programmeId: act.who.programmeId,
      actorId: act.who.id,
      at: act.now,
      since: new Date(act.now.getTime() - oneLook),
      eventIds: newIds(personIds.length),
      personIds,
      items,
      because,
    });
  }
}

const oneLook = 5 * 60_000;

/** Drawn at once: asking for randomness costs more than the id. */
function newIds(howMany: number): readonly string[] {
  const random = randomBytes(howMany * 16);
  return Array.from({ length: howMany }, (_, at) => uuidv7({ random: random.subarray(at * 16) }));
}

interface Looks extends Look {
  readonly programmeId: string;
  readonly actorId: string;
  readonly at: Date;
  readonly since: Date;
  readonly eventIds: readonly string[];
  readonly because: string;
}

const noteLooks = statement(
  (_, given: Looks) => sql<never>`
    insert into audit_event (programme_id, event_id, at, actor_kind, actor_id, action, person_id, items, because)
    select ${given.programmeId}, seen.event_id, ${given.at}, 'staff', ${given.actorId}, 'look', seen.person_id, ${given.items}::text[], ${given.because}
      from unnest(${given.eventIds}::uuid[], ${given.personIds}::uuid[]) as seen (event_id, person_id)
     where not exists (
       select from audit_event e
        where e.programme_id = ${given.programmeId} and e.person_id = seen.person_id and e.actor_id = ${given.actorId}
          and e.action = 'look' and e.items = ${given.items}::text[] and e.at > ${given.since}
       -- Person by person ("offset 0" keeps it so), never everything that happened in the programme since.
       offset 0)`,
);
