import { execFile } from "node:child_process";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { type Wrongs, wrongs } from "./ledger.ts";
import type { Scene } from "./scene.ts";
import type { Senders } from "./senders.ts";

/** What is there afterwards, as each statement wants to know it. */
export interface Findings {
  readonly wrongs: Readonly<Record<"contacts" | "steps" | "invitations" | "messages" | "audit", Wrongs>>;
  /** Events that a clock brought about twice. */
  readonly clockTwice: number;
  /** Offers that ran out, of all. */
  readonly clocksDone: number;
  /** What "nobody has come yet" told whoever was slept through: the latest only. */
  readonly sleptTold: readonly number[];
  /** Jobs that are due and not done, or held by nobody that lives. */
  readonly jobsLeft: readonly JobLeft[];
  readonly audit: { readonly code: number; readonly unproven: number };
}

/** A job that is not done, and why. */
interface JobLeft {
  readonly task: string;
  readonly attempts: number;
  readonly secondsToGo: number;
  readonly held: boolean;
  readonly error: string | null;
}

/**
 * Until what is due is done, and what failed was tried again: that is later and later, two and a half minutes after
 * the fifth time (e⁵ seconds).
 */
export async function untilQuiet({ ask }: Scene, milliseconds = 300_000): Promise<readonly JobLeft[]> {
  for (const end = Date.now() + milliseconds; ; await wait(200)) {
    const left = await ask<JobLeft>(
      `select task_identifier as task, attempts, extract(epoch from run_at - now())::integer as "secondsToGo",
          locked_at is not null as held, last_error as error
         from graphile_worker.jobs
        where locked_at is not null or (attempts < max_attempts and (run_at < now() or attempts > 0))`,
    );
    if (left.length === 0 || Date.now() > end) return left;
  }
}

export async function findings(
  scene: Scene,
  senders: Senders,
  jobsLeft: readonly JobLeft[],
): Promise<Findings> {
  const { ask, hospital, offered, slept } = scene;
  const ids = async (statement: string) => (await ask<{ id: string }>(statement)).map(({ id }) => id);
  const { contacts, steps, invitations, messages } = senders;
  const stays = await ids(
    `select visit_hash::text as id from stay where hospital_id = '${hospital.who.hospitalId}'`,
  );
  const recorded = await ids("select person_id::text as id from audit_event where action = 'record contact'");
  const contactIds = await ids("select contact_id::text as id from contact");
  const twice = await ask(
    `select from journey_event where by_id = '00000000-0000-0000-0000-000000000000'
      group by person_id, kind, details having count(*) > 1`,
  );
  const ranOut = await ids(
    `select distinct person_id::text as id from journey_event where kind = 'moved on'`,
  );
  const told = await ask<{ told: number }>(
    `select (details ->> 'told')::integer as told from journey_event
      where person_id = '${slept.personId}' and kind = 'clock ran out'`,
  );
  return {
    wrongs: {
      contacts: wrongs(contacts, contactIds),
      steps: wrongs(
        steps,
        await ids(
          "select event_id::text as id from journey_event where kind in ('paused', 'no longer paused')",
        ),
      ),
      invitations: wrongs(
        invitations,
        await ids("select invitation_id::text as id from invitation where came_from = 'care team'"),
      ),
      // A visit is kept as a hash of its number: they are told apart, not named.
      messages: byNumber(messages.done.size, messages.unsure.size, stays),
      audit: byNumber(
        contactIds.length,
        0,
        recorded.map((id, at) => `${id} ${at}`),
      ),
    },
    clockTwice: twice.length,
    clocksDone: offered.filter(({ personId }) => ranOut.includes(personId)).length,
    sleptTold: told.map((row) => row.told),
    jobsLeft,
    audit: await verify(scene.environment),
  };
}

/** So many have to be there, and so many more may be. */
function byNumber(done: number, unsure: number, there: readonly string[]): Wrongs {
  const missing = Math.max(0, done - there.length);
  return {
    lost: Array.from({ length: missing }, (_, nth) => `one of ${done}, ${nth}`),
    twice: [...new Set(there.filter((id, at) => there.indexOf(id) !== at))],
    strange: there.slice(done + unsure),
  };
}

const main = join(import.meta.dirname, "../../../src/platform/command/main.ts");

/** `footbridge audit verify`, as one would run it. */
const verify = (environment: Readonly<Record<string, string>>): Promise<Findings["audit"]> =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      [main, "audit", "verify"],
      { env: { ...process.env, ...environment } },
      (error, said) =>
        resolve({
          code: error ? 1 : 0,
          unproven: [...said.matchAll(/unproven {2}(\d+)/g)].reduce((sum, [, more]) => sum + Number(more), 0),
        }),
    );
  });
