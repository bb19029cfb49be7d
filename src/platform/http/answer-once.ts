import { createHash } from "node:crypto";
import type { FastifyRequest } from "fastify";
import { z } from "zod";
import { type Act, leave, type StaffIdentity, statement } from "../database/index.ts";
import type { Contract } from "./contract.ts";
import { conflict } from "./problem.ts";

/**
 * Does a command once however often it arrives. The answer is stored in the command's own transaction under the
 * sender's key; a second arrival gets the stored answer, after permission was asked again. Two arrivals in the same
 * moment: the later one waits for the row of the first.
 */
export async function answerOnce<A>(
  request: FastifyRequest,
  act: Act<StaffIdentity>,
  definition: Contract,
  run: () => Promise<A>,
): Promise<A> {
  const key = String(request.headers["idempotency-key"]);
  const requestHash = createHash("sha256")
    .update(JSON.stringify([definition.method, request.url, request.body ?? null]))
    .digest();
  const row = { programmeId: act.who.programmeId, actorId: act.who.id, idempotencyKey: key };
  const route = `${definition.method} ${definition.path}`;
  const [claimed] = await claim(act.db, { ...row, route, requestHash, answeredAt: act.now });
  if (!claimed) {
    const earlier = await act.db
      .selectFrom("commandAnswer")
      .selectAll()
      .where((is) => is.and(row))
      .executeTakeFirstOrThrow();
    if (!earlier.requestHash.equals(requestHash))
      throw conflict("key-used-before", "This Idempotency-Key was used for something else. Make a new one.");
    return earlier.body as A;
  }
  // Only what the contract names is stored; and an answer that breaks it undoes the command instead of failing after it.
  const answer = z.encode(definition.answer, await run()) as A;
  leave(keepAnswer, act.db, { ...row, body: JSON.stringify(answer) });
  return answer;
}

interface CommandKey {
  readonly programmeId: string;
  readonly actorId: string;
  readonly idempotencyKey: string;
}

const claim = statement((db, given: CommandKey & { route: string; requestHash: Buffer; answeredAt: Date }) =>
  db
    .insertInto("commandAnswer")
    .values({
      programmeId: given.programmeId,
      actorId: given.actorId,
      idempotencyKey: given.idempotencyKey,
      route: given.route,
      requestHash: given.requestHash,
      status: 0,
      answeredAt: given.answeredAt,
    })
    .onConflict((conflicting) => conflicting.doNothing())
    .returning("status"),
);

const keepAnswer = statement((db, given: CommandKey & { body: string }) =>
  db
    .updateTable("commandAnswer")
    .set({ status: 200, body: given.body })
    .where("programmeId", "=", given.programmeId)
    .where("actorId", "=", given.actorId)
    .where("idempotencyKey", "=", given.idempotencyKey),
);
