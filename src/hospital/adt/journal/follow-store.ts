import type { Act, HospitalIdentity } from "../../../platform/database/index.ts";
import { addJob, removeJob } from "../../../platform/jobs/index.ts";
import type { SameRecord } from "../same-record-store.ts";

type HospitalAct = Act<HospitalIdentity>;

/** The job that tells people's journeys what has become of a stay. */
export const stayChangedTask = "stay changed";

export interface StayChange {
  readonly hospitalId: string;
  readonly stayId: string;
  /** Hex; by which a returning person is known again. */
  readonly recordHash: string | null;
}

/** The job that erases a stay, or its names, when nobody may read them any more. */
export const forgetStayTask = "forget stay";

export interface StayToForget {
  readonly hospitalId: string;
  /** Null: everything of the hospital whose time is over. */
  readonly stayId: string | null;
}

/** Adds the job in the transaction of the message. Only where someone with a programme may be meant. */
export function tellOfChange(act: HospitalAct, stayId: string, record: SameRecord | null): void {
  const recordHash = record?.surviving.toString("hex") ?? null;
  const payload: StayChange = { hospitalId: act.who.hospitalId, stayId, recordHash };
  addJob(act, { task: stayChangedTask, payload, key: `${stayChangedTask} ${stayId}` });
}

/** Sets the moment at which a stay is forgotten, or takes it back. */
export function forgetAt(act: HospitalAct, stayId: string, at: Date | null): void {
  const key = `${forgetStayTask} ${stayId}`;
  const payload: StayToForget = { hospitalId: act.who.hospitalId, stayId };
  if (at) addJob(act, { task: forgetStayTask, payload, key, runAt: at });
  else removeJob(act, key);
}

const day = 24 * 3_600_000;

/** One sweep a day and hospital, at midnight UTC, however many processes wish for it. */
export function sweepTomorrow(act: HospitalAct): void {
  const payload: StayToForget = { hospitalId: act.who.hospitalId, stayId: null };
  const runAt = new Date((Math.floor(act.now.getTime() / day) + 1) * day);
  addJob(act, { task: forgetStayTask, payload, key: `sweep ${act.who.hospitalId}`, runAt });
}
