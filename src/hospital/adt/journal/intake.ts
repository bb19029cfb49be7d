import { type Act, act, type HospitalIdentity } from "../../../platform/database/index.ts";
import type { Services } from "../../../platform/http/index.ts";
import type { AdtEntry } from "../entry.ts";
import { facilityIn } from "../facility.ts";
import { readHeader } from "../header.ts";
import { readAdt } from "../reading.ts";
import { isRejection, type Reason, type Rejection } from "../reasons.ts";
import { type Hospital, type HospitalBook, openHospitalBook } from "./hospitals.ts";
import { openKeyPool } from "./key-pool.ts";
import { takeMessageIn } from "./take-message.ts";
import { keepWaiting } from "./waiting-message.ts";

type HospitalAct = Act<HospitalIdentity>;
type WaitingReason = Exclude<Reason, Rejection>;

/** What became of a message. It is in our database, or will never be, when this is returned. */
export type Heard =
  | { readonly outcome: "taken in" | "known already" | "passed by"; readonly hospitalId: string }
  | { readonly outcome: "waits"; readonly hospitalId: string; readonly reason: WaitingReason }
  | { readonly outcome: "refused"; readonly reason: Rejection };

/** Hears hospital messages. One for all connections of a process. */
export interface Intake {
  /** Throws when the database is away: then the message is not stored, and has to come again. */
  hear(message: Uint8Array): Promise<Heard>;
  /** As `hear`, in a transaction that has begun; what still cannot be placed is not kept once more. */
  hearAgain(act: HospitalAct, message: Uint8Array): Promise<Heard>;
}

const opened = new WeakMap<Services, Intake>();

/** The intake of a process. */
export function intakeOf(services: Services): Intake {
  const intake = opened.get(services) ?? openIntake(services);
  opened.set(services, intake);
  return intake;
}

function openIntake(services: Services): Intake {
  const { database, keys, clock } = services;
  const hospitals = openHospitalBook(services);
  const fresh = openKeyPool(keys);

  const asHospital = <T>({ hospitalId }: Hospital, work: (inner: HospitalAct) => Promise<T>): Promise<T> =>
    act(database, { kind: "hospital", hospitalId }, clock(), work);

  return {
    async hear(message) {
      const reading = await readFor(hospitals, message);
      if ("outcome" in reading) return reading;
      const { hospital } = reading;
      const { hospitalId } = hospital;
      if ("entries" in reading) {
        const outcome = await asHospital(hospital, (inner) =>
          takeMessageIn({ act: inner, hospital, keys, fresh, message }, reading.entries),
        );
        return { outcome, hospitalId };
      }
      const key = await fresh.take();
      await asHospital(hospital, (inner) => keepWaiting(inner, key, message, reading.reason));
      return { outcome: "waits", hospitalId, reason: reading.reason };
    },
    async hearAgain(inner, message) {
      const reading = await readFor(hospitals, message);
      if ("outcome" in reading) return reading;
      const { hospital } = reading;
      const { hospitalId } = hospital;
      if (!("entries" in reading)) return { outcome: "waits", hospitalId, reason: reading.reason };
      const taking = { act: inner, hospital, keys, fresh, message };
      return { outcome: await takeMessageIn(taking, reading.entries), hospitalId };
    },
  };
}

type Reading =
  | { readonly hospital: Hospital; readonly entries: readonly AdtEntry[] }
  | { readonly hospital: Hospital; readonly reason: WaitingReason }
  | Extract<Heard, { readonly outcome: "refused" }>;

const unknownFacility = { outcome: "refused", reason: "unknown facility" } as const;

/** Whose message it is, and what it says or why it cannot be placed. */
async function readFor(hospitals: HospitalBook, message: Uint8Array): Promise<Reading> {
  const header = readHeader(message);
  if (!header.ok) return { outcome: "refused", reason: header.reason };
  const hospital = await hospitals.find(facilityIn(header.value));
  const read = readAdt(message, { timeZone: hospital?.timeZone ?? "UTC" });
  if (read.ok) return hospital ? { hospital, entries: read.value } : unknownFacility;
  const { reason } = read;
  if (isRejection(reason)) return { outcome: "refused", reason };
  return hospital ? { hospital, reason } : unknownFacility;
}
