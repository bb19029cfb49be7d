import { v7 as uuidv7 } from "uuid";
import { record } from "../../platform/audit/index.ts";
import { dayOf, startOfDay } from "../../platform/calendar/rules.ts";
import { type Act, act, type DoorIdentity, hashOf, switching } from "../../platform/database/index.ts";
import type { Services } from "../../platform/http/index.ts";
import { addInvitation, countByWardCode, preparePerson } from "../invitation/index.ts";
import { nobody } from "../journey/index.ts";
import { loadClockSettings, orRefuse, takeStep } from "../steps/index.ts";
import { tidy } from "./code.ts";
import { type CodeWard, holdWard, loadPhone, wardOfCode } from "./store.ts";

const mostADay = 20;

/** What someone on the ward wrote: nothing that names a person. */
export interface WardAsk {
  readonly id: string;
  readonly bed: string;
  readonly bestTime: string;
}

export type AskOutcome =
  | { readonly done: "received" }
  | { readonly done: "call"; readonly phone: string | null };

/** Runs `work` at the door with a ward's printed code; `undefined` when no ward has it. */
export function withWard<T>(
  services: Services,
  typed: string,
  work: (door: Act, ward: CodeWard) => Promise<T>,
): Promise<T | undefined> {
  const code = tidy(typed);
  const identity: DoorIdentity = { kind: "door", token: hashOf(code).toString("hex") };
  return act(services.database, identity, services.clock(), async (outer) => {
    const ward = await wardOfCode(outer, code);
    if (!ward) return undefined;
    return switching(outer, { ...identity, programmeId: ward.programmeId }, (door) => work(door, ward));
  });
}

/**
 * Asks for a peer from a ward without accounts (row 4): unchecked, without a name, opened to nobody. Twenty a ward a
 * day, then by phone. A form sent twice is one invitation.
 */
export async function askByCode(
  services: Services,
  typed: string,
  ask: WardAsk,
): Promise<AskOutcome | undefined> {
  const unknown = { nameUsed: "", pronouns: "", wishes: "", language: "other", record: null } as const;
  const attempt = () =>
    withWard(services, typed, async (door, ward): Promise<AskOutcome> => {
      await holdWard(door, ward.unitId);
      const { zone } = await loadClockSettings(door, ward.programmeId);
      const today = startOfDay(dayOf(door.now, zone), zone);
      const asked = await countByWardCode(door, ward.programmeId, ward.unitId, today);
      if (asked >= mostADay) return { done: "call", phone: await loadPhone(door, ward.programmeId) };
      const { ref, save } = await preparePerson(services.keys, ward.programmeId, unknown);
      const command = {
        id: ask.id,
        kind: "invited by ward code",
        at: door.now,
        by: { role: "code holder", id: nobody },
        journeyId: uuidv7(),
        waiting: ward.kind === "emergency" ? "emergency" : "ward",
        canBeReached: false,
        stay: null,
      } as const;
      orRefuse(
        await takeStep(door, ref, command, {
          before: save,
          after: (inner, journey) =>
            addInvitation(inner, ref, {
              invitationId: ask.id,
              journeyId: journey.id,
              cameFrom: "ward code",
              inviterId: null,
              hospitalId: ward.hospitalId,
              unitId: ward.unitId,
              stayId: null,
              bed: ask.bed,
              bestTime: ask.bestTime,
              personTold: false,
            }),
        }),
      );
      record(door, ward.programmeId, [
        { action: "ask for a peer by ward code", because: "holds the ward's printed code" },
      ]);
      return { done: "received" };
    });
  try {
    return await attempt();
  } catch (error) {
    if (isSentTwice(error)) return { done: "received" };
    throw error;
  }
}

/** The event of this form stands already (unique_violation). */
const isSentTwice = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "23505";
