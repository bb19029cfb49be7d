/** A pile of work for the job workers or the sealer: how it comes about, what is left of it, and that it was done once. */
export interface Pile {
  readonly name: string;
  readonly daysAhead: number;
  readonly seals: boolean;
  /** SQL; `$1` is how much. */
  readonly make: readonly string[];
  /** SQL: a number that reaches 0. */
  readonly left: string;
  /** SQL: how many were done more than once. `null` where nothing would tell: what is deleted twice is deleted. */
  readonly twice: string | null;
}

const here = "(select programme_id from original.programme)";
/** So many people of the large programme in a stage, none of whom the demo itself knows. */
const pick = (stage: string, endedAs?: string, many = "$1::int"): readonly string[] => [
  "drop table if exists picked",
  `create table picked as select programme_id, person_id, journey_id from journey
    where programme_id = ${here} and stage = '${stage}'${endedAs ? ` and ended_as = '${endedAs}'` : ""} and not between_peers
      and person_id not in (select person_id from original.person) limit ${many}`,
];
const wake = `select graphile_worker.add_job('journey clock', json_build_object('programmeId', programme_id, 'personId', person_id))
  from picked`;

export const piles: readonly Pile[] = [
  {
    name: "ending",
    daysAhead: 130,
    seals: false,
    make: [...pick("crossing"), wake],
    left: "select count(*) from picked join journey using (programme_id, journey_id) where stage = 'crossing'",
    twice: `select count(*) from (select 1 from picked join journey_event e using (programme_id, journey_id)
             where e.kind = 'finished' group by e.journey_id having count(*) > 1) again`,
  },
  {
    name: "erasing",
    daysAhead: 130,
    seals: false,
    make: [
      ...pick("not taken up", "said no", "$1::int / 3"),
      // Only whoever has left the hospital is forgotten.
      `insert into stay_departure (hospital_id, stay_id, departed_at, kind)
       select hospital_id, stay_id, now(), 'planned' from picked join journey_stay using (programme_id, journey_id)
           on conflict do nothing`,
      `update stay set state = 'departed' from picked join journey_stay l using (programme_id, journey_id)
        where stay.hospital_id = l.hospital_id and stay.stay_id = l.stay_id`,
      wake,
    ],
    left: "select count(*) from picked join person using (programme_id, person_id)",
    twice: null,
  },
  {
    // Each in a job of its own that erasing left behind; they are due when this bench's clock says so, not PostgreSQL's.
    name: "destroying keys",
    daysAhead: 0,
    seals: false,
    make: [
      `select graphile_worker.reschedule_jobs((select array_agg(id) from graphile_worker.jobs
                                                where task_identifier = 'destroy key'), run_at => now())`,
    ],
    left: "select count(*) from graphile_worker.jobs where task_identifier = 'destroy key'",
    twice: null,
  },
  {
    name: "sweeping",
    daysAhead: 0,
    seals: false,
    make: [
      `insert into command_answer (programme_id, actor_id, idempotency_key, route, request_hash, status, answered_at)
              select p.programme_id, gen_random_uuid(), gen_random_uuid(), 'POST /x', '', 200, now() - interval '40 days'
                from programme p, generate_series(1, $1::int * 100 / (select count(*)::int from programme))`,
      "select graphile_worker.add_job('sweep what is over', '{}'::json, job_key => 'sweep what is over')",
    ],
    left: "select count(*) from command_answer where answered_at < now() - interval '35 days' and route = 'POST /x'",
    twice: null,
  },
  {
    name: "sealing",
    daysAhead: 0,
    seals: true,
    make: [
      `insert into audit_event (programme_id, event_id, at, actor_kind, action, because)
              select p.programme_id, gen_random_uuid(), now(), 'system', 'bench', 'to seal'
                from programme p, generate_series(1, $1::int * 100 / (select count(*)::int from programme))`,
    ],
    left: `select count(*) from audit_event e where because = 'to seal' and not exists (
             select from audit_block b where b.programme_id = e.programme_id
                and e.written_in >= b.written_from and e.written_in < b.written_below)`,
    twice: `select count(*) from audit_block a join audit_block b on b.programme_id = a.programme_id
             and b.block_number > a.block_number and b.written_from < a.written_below`,
  },
];
