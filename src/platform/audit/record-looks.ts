import { sql } from "kysely";
import { v7 as uuidv7 } from "uuid";
import type { Act, StaffIdentity } from "../database/index.ts";
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
export async function recordLooks(
  act: Act<StaffIdentity>,
  looks: readonly Look[],
  because: string,
): Promise<void> {
  for (const { personIds, items } of looks) {
    if (personIds.length === 0) continue;
    const ids = personIds.map(() => uuidv7());
    await sql`
      insert into audit_event (programme_id, event_id, at, actor_kind, actor_id, action, person_id, items, because)
      select ${act.who.programmeId}, seen.event_id, ${act.now}, 'staff', ${act.who.id}, 'look', seen.person_id, ${[...items]}::text[], ${because}
        from unnest(${ids}::uuid[], ${[...personIds]}::uuid[]) as seen (event_id, person_id)
       where not exists (
         select from audit_event e
          where e.programme_id = ${act.who.programmeId} and e.person_id = seen.person_id and e.actor_id = ${act.who.id}
            and e.action = 'look' and e.items = ${[...items]}::text[] and e.at > ${new Date(act.now.getTime() - oneLook)})`.execute(
      act.db,
    );
  }
}

const oneLook = 5 * 60_000;
