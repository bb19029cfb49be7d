import { type RawBuilder, sql } from "kysely";
import { type Act, statement } from "../../platform/database/index.ts";
import type { FollowUpFactsJson, PersonCard } from "./contract.ts";
import type { ProfileOpener } from "./profile.ts";
import { type ComeByRow, loadComeBy } from "./store.ts";

interface PersonRow {
  readonly personId: string;
  readonly journeyId: string;
  readonly keyId: string;
  readonly sealed: Buffer;
  readonly language: "en" | "fr" | "other";
  readonly stage: PersonCard["stage"];
  readonly state: "assigned" | "on cover";
  readonly until: Date | null;
  readonly crossingAt: Date | null;
  readonly pausedAt: Date | null;
  readonly restartedAt: Date | null;
  readonly cannotBeAsked: boolean;
  readonly extraDays: number;
  readonly endsOn: string | null;
}

/** What a card needs besides its own row. */
export interface CardRow extends PersonRow {
  readonly stays: readonly StayRow[];
  readonly contacts: readonly {
    readonly id: string;
    readonly at: Date;
    readonly result: "reached" | "tried" | "planned";
  }[];
  readonly comeBy: readonly ComeByRow[];
  /** Where the invitation says they are; the only place known while no stay is linked. */
  readonly askedFrom: Place | undefined;
}

interface Place {
  readonly hospital: string;
  readonly unit: string | null;
  readonly bed: string | null;
}

interface StayRow {
  readonly personId: string;
  readonly stayId: string;
  readonly hospital: string;
  readonly unit: string | null;
  readonly bed: string | null;
  readonly state: string;
  readonly where: "ward" | "emergency";
  readonly openedAt: Date;
  readonly leaveSince: Date | null;
  readonly leaveDueBack: Date | null;
  readonly departedAt: Date | null;
  readonly departure: string | null;
}

/** The people whom this peer supports or covers, as far as each one's yes reaches; of one of them when `personId` is given. */
export async function loadCards(
  act: Act,
  programmeId: string,
  personId?: string,
): Promise<readonly CardRow[]> {
  const people = await loadPeople(act, programmeId, personId);
  if (people.length === 0) return [];
  const ids = people.map((person) => person.personId);
  const [stays, contacts, comeBy] = await Promise.all([
    loadStays(act, programmeId, ids),
    loadContacts(act, programmeId, ids),
    loadComeBy(act, programmeId, ids),
  ]);
  const staysOf = Map.groupBy(stays, whose);
  const contactsOf = Map.groupBy(contacts, whose);
  const comeByOf = Map.groupBy(comeBy, whose);
  const asked = await loadAskedFrom(
    act,
    programmeId,
    people.filter(({ personId, stage }) => !staysOf.has(personId) && notYetFollowed.has(stage)),
  );
  return people.map((person) => ({
    ...person,
    stays: staysOf.get(person.personId) ?? [],
    contacts: contactsOf.get(person.personId) ?? [],
    comeBy: comeByOf.get(person.personId) ?? [],
    askedFrom: asked.find(({ journeyId }) => journeyId === person.journeyId),
  }));
}

const whose = ({ personId }: { readonly personId: string }): string => personId;

const notYetFollowed: ReadonlySet<PersonCard["stage"]> = new Set(["meeting", "met"]);

async function loadPeople(
  act: Act,
  programmeId: string,
  personId: string | undefined,
): Promise<readonly PersonRow[]> {
  const me = "id" in act.who ? act.who.id : null;
  const given = { programmeId, me, personId: personId ?? "" };
  return personId ? onePerson(act.db, given) : everyPerson(act.db, given);
}

const everyPerson = statement((_, given: { programmeId: string; me: string | null }) => people(given, sql``));

const onePerson = statement((_, given: { programmeId: string; me: string | null; personId: string }) =>
  people(given, sql`and p.person_id = ${given.personId}`),
);

const people = (given: { programmeId: string; me: string | null }, narrower: RawBuilder<unknown>) =>
  sql<PersonRow>`
    select p.person_id, j.journey_id, h.key_id, f.sealed, f.language, j.stage, p.state, p.until,
           j.crossing_at, j.paused_at, j.restarted_at, j.cannot_be_asked, j.extra_days, j.ends_on
      from pair p
      join lateral (select * from journey j where j.programme_id = p.programme_id and j.person_id = p.person_id
                     order by j.asked_at desc limit 1) j on true
      join person h on h.programme_id = p.programme_id and h.person_id = p.person_id
      join person_profile f on f.programme_id = p.programme_id and f.person_id = p.person_id
     where p.programme_id = ${given.programmeId} and p.peer_id = ${given.me} and p.state in ('assigned', 'on cover')
       ${narrower}`;

/** The stays of these people that the one who acts may read, the earliest first. */
export async function loadStays(
  act: Act,
  programmeId: string,
  ids: readonly string[],
): Promise<readonly StayRow[]> {
  return staysOfPeople(act.db, { programmeId, ids });
}

const staysOfPeople = statement(
  (_, given: { programmeId: string; ids: readonly string[] }) => sql<StayRow>`
    select l.person_id, s.stay_id, o.name as hospital, u.name as unit, s.bed, s.state, coalesce(u.kind, 'ward') as "where",
           coalesce(s.admitted_at, s.last_event_at) as opened_at, s.leave_since, s.leave_due_back, d.departed_at, d.kind as departure
      from journey_stay l
      join stay s on s.hospital_id = l.hospital_id and s.stay_id = l.stay_id
      join hospital o on o.hospital_id = s.hospital_id
      left join unit u on u.hospital_id = s.hospital_id and u.unit_id = s.unit_id
      left join stay_departure d on d.hospital_id = s.hospital_id and d.stay_id = s.stay_id
     where l.programme_id = ${given.programmeId} and l.person_id = any (${given.ids}::uuid[]) and s.state <> 'cancelled'
     order by opened_at`,
);

/** Where these people were when they were asked, for those whom a ward's printed code brought: no stay says it. */
const loadAskedFrom = async (act: Act, programmeId: string, people: readonly PersonRow[]) =>
  people.length === 0
    ? []
    : askedFrom(act.db, { programmeId, journeyIds: people.map(({ journeyId }) => journeyId) });

const askedFrom = statement(
  (_, given: { programmeId: string; journeyIds: readonly string[] }) => sql<Place & { journeyId: string }>`
    select i.journey_id, o.name as hospital, u.name as unit, i.bed
      from invitation i
      join unit u on u.hospital_id = i.hospital_id and u.unit_id = i.unit_id
      join hospital o on o.hospital_id = i.hospital_id
     where i.programme_id = ${given.programmeId} and i.journey_id = any (${given.journeyIds}::uuid[]) and i.bed is not null
     order by i.asked_at desc`,
);

/** That contacts were made or tried with these people; corrected ones are left out. */
export async function loadContacts(act: Act, programmeId: string, ids: readonly string[]) {
  const contacts = await contactsOfPeople(act.db, { programmeId, ids });
  const corrected = new Set(contacts.map(({ corrects }) => corrects));
  return contacts.filter(({ id }) => !corrected.has(id));
}

const contactsOfPeople = statement(
  (_, given: { programmeId: string; ids: readonly string[] }) => sql<{
    personId: string;
    id: string;
    at: Date;
    result: "reached" | "tried" | "planned";
    corrects: string | null;
  }>`
    select person_id, contact_id as id, at, outcome as result, corrects from contact
     where programme_id = ${given.programmeId} and person_id = any (${given.ids}::uuid[])
     order by at`,
);

/** A row as the card that leaves the server. */
export function cardFrom(
  row: CardRow,
  profile: Awaited<ReturnType<ProfileOpener>>,
  withBed: boolean,
): PersonCard {
  return {
    personId: row.personId,
    journeyId: row.journeyId,
    nameUsed: profile.nameUsed,
    pronouns: profile.pronouns,
    language: row.language,
    stage: row.stage,
    relation: row.state === "on cover" ? "cover" : "assigned",
    coverUntil: row.until?.toISOString() ?? null,
    where: whereNow(row, withBed),
    facts: factsFrom(row),
  };
}

/** In the stay that runs; for someone asked for by a ward's printed code, the bed that was written down then. */
function whereNow({ stays, askedFrom }: CardRow, withBed: boolean): PersonCard["where"] {
  const inside = stays.findLast((stay) => stay.departedAt === null && stay.state !== "departed");
  const place = inside ?? askedFrom;
  return place ? { hospital: place.hospital, unit: place.unit ?? "", bed: withBed ? place.bed : null } : null;
}

type FactsRow = Pick<
  CardRow,
  "stage" | "crossingAt" | "pausedAt" | "restartedAt" | "extraDays" | "stays" | "contacts"
>;

/** What follow-up needs to know, out of the rows. */
export function factsFrom(row: FactsRow): FollowUpFactsJson {
  return {
    crossingAt: row.stage === "crossing" ? (row.crossingAt?.toISOString() ?? null) : null,
    stays: row.stays.map((stay) => ({
      stayId: stay.stayId,
      where: stay.where,
      openedAt: stay.openedAt.toISOString(),
      leave:
        stay.state === "on leave"
          ? {
              since: (stay.leaveSince ?? stay.openedAt).toISOString(),
              dueBack: stay.leaveDueBack?.toISOString() ?? null,
            }
          : null,
      departure: stay.departedAt
        ? {
            at: stay.departedAt.toISOString(),
            unplanned: stay.departure === "patient-initiated",
            toAnotherHospital: stay.departure === "transfer",
          }
        : null,
    })),
    contacts: row.contacts.map(({ id, at, result }) => ({ id, at: at.toISOString(), result })),
    quietSince: row.pausedAt?.toISOString() ?? null,
    extraDays: row.extraDays,
    restartedAt: row.restartedAt?.toISOString() ?? null,
  };
}
