import { v7 as uuidv7 } from "uuid";
import { type Act, hashOf } from "../../database/index.ts";
import type { Services } from "../../http/index.ts";
import { addJob } from "../../jobs/index.ts";
import type { Role } from "../contract.ts";
import { isRequired, paperCode, readCode, recoveryCodes, type Standing } from "./rules.ts";
import {
  asSystem,
  countPasskeys,
  deleteSecondStep,
  findSecondStep,
  type Holder,
  insertSecondStep,
  replaceRecoveryCodes,
  secondStepRoles,
  spendPaperCode,
  spendStep,
} from "./store.ts";
import { newSecret, stepOf } from "./totp.ts";

/** What stands on an account besides its password. */
export function standingOf(outer: Act, holder: Holder, roles: readonly Role[]): Promise<Standing> {
  return asSystem(outer, holder.programmeId, async ({ db }) => ({
    app: Boolean((await findSecondStep(db, holder))?.confirmedAt),
    passkeys: await countPasskeys(db, holder),
    required: isRequired(roles, await secondStepRoles(db, holder.programmeId)),
  }));
}

/**
 * Begins setting up an app: a new secret, sealed under a key of its own. It asks for nothing before its first code.
 *
 * @returns false when an app is set up already; it is taken away first
 */
export function beginApp(services: Services, outer: Act, holder: Holder): Promise<boolean> {
  return asSystem(outer, holder.programmeId, async (act) => {
    const known = await findSecondStep(act.db, holder);
    if (known?.confirmedAt) return false;
    await forgetApp(act, holder);
    const key = await services.keys.create();
    await insertSecondStep(act, holder, {
      keyId: key.keyId,
      secretSealed: key.seal(newSecret(), sealedAbout(holder)),
    });
    return true;
  });
}

/** The secret, while it is not confirmed yet; afterwards nobody reads it again. */
export function pendingSecret(services: Services, outer: Act, holder: Holder): Promise<string | undefined> {
  return asSystem(outer, holder.programmeId, async ({ db }) => {
    const known = await findSecondStep(db, holder);
    return known && !known.confirmedAt ? openSecret(services, holder, known) : undefined;
  });
}

/** The first right code confirms the app. @returns whether it was right */
export function confirmApp(services: Services, outer: Act, holder: Holder, typed: string): Promise<boolean> {
  return asSystem(outer, holder.programmeId, async (act) => {
    const known = await findSecondStep(act.db, holder);
    if (!known || known.confirmedAt) return false;
    return codeFits(services, act, holder, known, typed);
  });
}

/**
 * Whether what was typed is the second step of this account, and uses it up: an app's code works once, and so does
 * one on paper.
 */
export function spendSecondStep(
  services: Services,
  outer: Act,
  holder: Holder,
  typed: string,
): Promise<"app" | "paper" | undefined> {
  return asSystem(outer, holder.programmeId, async (act) => {
    const code = readCode(typed);
    if (!code) return undefined;
    if ("paper" in code)
      return (await spendPaperCode(act, holder, paperHash(services, holder, code.paper)))
        ? "paper"
        : undefined;
    const known = await findSecondStep(act.db, holder);
    if (!known?.confirmedAt) return undefined;
    return (await codeFits(services, act, holder, known, typed)) ? "app" : undefined;
  });
}

/** New codes on paper in the place of all before. Only the programme's key makes them out of the batch's id. */
export async function newPaperCodes(services: Services, outer: Act, holder: Holder): Promise<string> {
  const batchId = uuidv7();
  const hashes = paperCodesOf(services, holder, batchId).map((code) =>
    paperHash(services, holder, code.replaceAll("-", "")),
  );
  await asSystem(outer, holder.programmeId, ({ db }) => replaceRecoveryCodes(db, holder, hashes));
  return batchId;
}

export const paperCodesOf = ({ keys }: Services, { staffId }: Holder, batchId: string): string[] =>
  Array.from({ length: recoveryCodes }, (_, at) =>
    paperCode(keys.fingerprint(`paper code ${staffId} ${batchId} ${at}`)),
  );

/** Takes app and paper codes away, and destroys what opened the secret. */
export async function forgetSecondStep(outer: Act, holder: Holder): Promise<void> {
  await asSystem(outer, holder.programmeId, async (act) => {
    await replaceRecoveryCodes(act.db, holder, []);
    await forgetApp(act, holder);
  });
}

/** The key goes by a job of the same transaction: never without its row, nor the row without it. */
async function forgetApp(act: Act, holder: Holder): Promise<void> {
  const keyId = await deleteSecondStep(act.db, holder);
  if (keyId) addJob(act, { task: "destroy key", payload: { keyId } });
}

type Kept = NonNullable<Awaited<ReturnType<typeof findSecondStep>>>;

async function codeFits(
  services: Services,
  act: Act,
  holder: Holder,
  known: Kept,
  typed: string,
): Promise<boolean> {
  const code = readCode(typed);
  const secret = await openSecret(services, holder, known);
  if (!code || !("app" in code) || !secret) return false;
  const step = await stepOf(secret, code.app, act.now, Number(known.lastStep));
  if (step === undefined) return false;
  await spendStep(act, holder, step, known.confirmedAt === null);
  return true;
}

async function openSecret({ keys }: Services, holder: Holder, known: Kept): Promise<string | undefined> {
  const key = await keys.find(known.keyId);
  return key?.open<string>(known.secretSealed, sealedAbout(holder));
}

const sealedAbout = ({ staffId }: Holder): string => `second step ${staffId}`;

const paperHash = ({ keys }: Services, { staffId }: Holder, code: string): Buffer =>
  hashOf(keys.fingerprint(`paper code of ${staffId}: ${code}`).toString("hex"));
