import { type RawBuilder, sql } from "kysely";
import { type Act, statement } from "../../platform/database/index.ts";
import type { FollowUpFactsJson, PersonCard } from "./contract.ts";
import type { ProfileOpener } from "./profile.ts";

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
  /** Where the invitation says they are; the only place known while no stay is linked. */
  readonly askedFrom: {
    readonly hospital: string;
    readonly unit: string;
    readonly bed: string | null;
  } | null;
}

/** What a card needs besides its own row. */
export interface CardRow extends PersonRow {
  readonly stays: readonly StayRow[];
  readonly contacts: readonly {
    readonly id: string;
    readonly at: Date;
    readonly result: "reached" | "tried" | "planned";
  }[];
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
  const [stays, contacts] = await Promise.all([
    loadStays(act, programmeId, ids),
    loadContacts(act, programmeId, ids),
  ]);
  return people.map((person) => ({
    ...person,
    stays: stays.filter((stay) => stay.personId === person.personId),
    contacts: contacts.filter((contact) => contact.personId === person.personId),
  }));
}

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
           j.crossing_at, j.paused_at, j.restarted_at, j.cannot_be_asked, j.extra_days, j.ends_on,
           i.asked_from
      from pair p
      join lateral (select * from journey j where j.programme_id = p.programme_id and j.person_id = p.person_id
                     order by j.asked_at desc limit 1) j on true
      join person h on h.programme_id = p.programme_id and h.person_id = p.person_id
      join person_profile f on f.programme_id = p.programme_id and f.person_id = p.person_id
      left join lateral (select jsonb_build_object('hospital', o.name, 'unit', u.name, 'bed', i.bed) as asked_from
                           from invitation i
                           join unit u on u.hospital_id = i.hospital_id and u.unit_id = i.unit_id
                           join hospital o on o.hospital_id = i.hospital_id
                          where i.programme_id = p.programme_id and i.journey_id = j.journey_id and i.bed is not null
                          order by i.asked_at desc limit 1) i on j.stage in ('meeting', 'met')
     where p.programme_id = ${given.programmeId} and p.peer_id = ${given.me} and p.state in ('assigned', 'on cover')
       ${narrower}`;

/** The stays of these people that the one who acts may read, the earliest first. */
export async function loadStays(
  act: Act,
  programmeId: string,
  ids: readonly string[],
): Promise<readonly StayRow[]> {
  return staysOf(act.db, { programmeId, ids });
}

const staysOf = statement(
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

/** That contacts were made or tried with these people; corrected ones are left out. */
export const loadContacts = (act: Act, programmeId: string, ids: readonly string[]) =>
  contactsOf(act.db, { programmeId, ids });

const contactsOf = statement(
  (_, given: { programmeId: string; ids: readonly string[] }) => sql<{
    personId: string;
    id: string;
    at: Date;
    result: "reached" | "tried" | "planned";
  }>`
    select c.person_id, c.contact_id as id, c.at, c.outcome as result from contact c
     where c.programme_id = ${given.programmeId} and c.person_id = any (${given.ids}::uuid[])
       and not exists (select from contact n where n.programme_id = c.programme_id and n.person_id = c.person_id and n.corrects = c.contact_id)
     order by c.at`,
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
  const place = inside ?? (stays.length === 0 ? askedFrom : null);
  return place && { hospital: place.hospital, unit: place.unit ?? "", bed: withBed ? place.bed : null };
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
