import { type RawBuilder, sql } from "kysely";
import type { Act } from "../../src/platform/database/index.ts";
import type { Column } from "./matrix.ts";
import type { Scene } from "./scene.ts";

/** Whether the database gives the one who acts this item about the person of the scene. */
export type Probe = (act: Act, scene: Scene) => Promise<boolean>;

const finds =
  (query: (scene: Scene) => RawBuilder<unknown>): Probe =>
  async ({ db }, scene) =>
    (await query(scene).execute(db)).rows.length > 0;

const words = (level: string) =>
  finds(({ ref }) => sql`select from contact_words where person_id = ${ref.personId} and level = ${level}`);
const wardLine = finds(({ stayId }) => sql`select from stay where stay_id = ${stayId}`);
const wardName = finds(({ stayId }) => sql`select from stay_identity where stay_id = ${stayId}`);
const invitation = finds(({ ref }) => sql`select from invitation where person_id = ${ref.personId}`);

interface ItemProbe {
  readonly item: Probe;
  /** Where a column reads the item from another place: the hospital's own ward list, or the one word for the inviter. */
  readonly elsewhere?: Partial<Record<Column, Probe>>;
}

/** The items of docs/visibility.md that exist so far, by row. A row that is not here has no table and no route yet. */
export const probes: Readonly<Record<number, ItemProbe>> = {
  1: { item: finds(() => sql`select where false`), elsewhere: { CT: wardLine, OS: wardLine } },
  2: {
    item: finds(({ ref }) => sql`select from person where person_id = ${ref.personId}`),
    elsewhere: { CT: invitation },
  },
  3: {
    item: finds(({ ref }) => sql`select from person_profile where person_id = ${ref.personId}`),
    elsewhere: { CT: wardName, OS: wardName },
  },
  4: { item: wardName },
  5: { item: wardLine },
  6: {
    item: finds(
      ({ backStayId, ref }) =>
        sql`select from journey_stay l join stay s on s.stay_id = l.stay_id where l.stay_id = ${backStayId} and l.person_id = ${ref.personId} and l.stay_id = any ((select stays_for('where-now'))::uuid[])`,
    ),
  },
  7: { item: finds(({ stayId }) => sql`select from stay_departure where stay_id = ${stayId}`) },
  9: { item: invitation },
  10: { item: finds(({ ref }) => sql`select from offer where person_id = ${ref.personId}`) },
  11: { item: finds(({ stayId }) => sql`select from asked_said_no where stay_id = ${stayId}`) },
  12: {
    item: finds(({ ref }) => sql`select from pair where person_id = ${ref.personId} and state = 'closed'`),
  },
  13: { item: finds(({ ref }) => sql`select from person_block where person_id = ${ref.personId}`) },
  14: {
    item: finds(({ ref }) => sql`select from pair where person_id = ${ref.personId} and state = 'assigned'`),
  },
  15: {
    item: finds(
      ({ ref }) =>
        sql`select from journey where person_id = ${ref.personId} and stage in ('met', 'crossing')`,
    ),
    elsewhere: {
      CT: finds(
        ({ ref }) =>
          sql`select from invitation where person_id = ${ref.personId} and shown_to_inviter = 'met'`,
      ),
    },
  },
  16: { item: finds(({ ref }) => sql`select from contact where person_id = ${ref.personId}`) },
  17: { item: finds(({ ref }) => sql`select from contact_activity where person_id = ${ref.personId}`) },
  18: { item: words("only us two") },
  19: { item: words("my peers") },
  20: { item: words("crosses to the team") },
  39: { item: finds(({ ref }) => sql`select from come_by_request where person_id = ${ref.personId}`) },
  46: { item: finds(({ ref }) => sql`select from consent_directive where person_id = ${ref.personId}`) },
  48: {
    item: finds(
      ({ ref }) =>
        sql`select from audit_event where person_id = ${ref.personId} and actor_id is distinct from acting_id()`,
    ),
  },
};
