import { randomBytes } from "node:crypto";
import type { FastifyRequest } from "fastify";
import { record } from "../../audit/index.ts";
import {
  type Act,
  act,
  hashOf,
  type PersonIdentity,
  type StaffIdentity,
  switching,
} from "../../database/index.ts";
import { type Services, sessionCookieOf } from "../../http/index.ts";
import { becauseOf, type Proof } from "../proof/proof.ts";
import { deviceOf } from "./device-code.ts";
import { lifetimeFor, lifetimeOfPerson } from "./rules.ts";
import { endSession, findStaff, insertSession } from "./store.ts";

/** What the browser gets: the cookie, which is nowhere kept on our side, and its longest life in seconds. */
export interface NewSession {
  readonly cookie: string;
  readonly seconds: number;
}

/**
 * Turns a proof into a session, always a new one: a cookie from before the proof is worth nothing after it, and the
 * session that this browser held until now ends.
 *
 * @returns `undefined` when the one proven no longer works here
 */
export function openSession(
  services: Services,
  proof: Proof,
  request: FastifyRequest,
): Promise<NewSession | undefined> {
  const { programmeId } = proof.who;
  return act(services.database, { kind: "door", token: "", programmeId }, services.clock(), (at) =>
    openSessionWithin(at, proof, request),
  );
}

/** The same inside a transaction that is open already: the session is there if and only if all the rest is. */
export async function openSessionWithin(
  at: Act,
  proof: Proof,
  request: FastifyRequest,
): Promise<NewSession | undefined> {
  const holder = await holderFor(at, proof);
  if (!holder) return undefined;
  const lifetime = holder.kind === "staff" ? lifetimeFor(holder.roles) : lifetimeOfPerson;
  const earlier = sessionCookieOf(request);
  if (earlier) await withCookie(at, holder.programmeId, earlier, endSession);
  const cookie = randomBytes(32).toString("base64url");
  await withCookie(at, holder.programmeId, cookie, (door) =>
    insertSession(door, cookie, holder, lifetime, {
      device: deviceOf(request.headers["user-agent"]),
      provedBy: proof.by,
    }),
  );
  await switching(at, holder, async (held) =>
    record(held, holder.programmeId, [{ action: "signed in", because: becauseOf[proof.by] }]),
  );
  return { cookie, seconds: lifetime.atMost * 60 };
}

const holderFor = async (at: Act, { who }: Proof): Promise<StaffIdentity | PersonIdentity | undefined> =>
  who.kind === "staff"
    ? findStaff(at, who.programmeId, who.id)
    : { kind: "person", id: who.id, programmeId: who.programmeId };

/** At the door with a cookie in hand: its session and no other can be touched. */
const withCookie = (
  at: Act,
  programmeId: string,
  cookie: string,
  work: (door: Act, cookie: string) => Promise<void>,
): Promise<void> =>
  switching(at, { kind: "door", token: hashOf(cookie).toString("hex"), programmeId }, (door) =>
    work(door, cookie),
  );
