import { randomInt } from "node:crypto";
import { act, hashOf } from "../../platform/database/index.ts";
import type { Services } from "../../platform/http/index.ts";

/** Letters and digits that nobody mixes up on a photocopy. */
const signs = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
const part = () => Array.from({ length: 3 }, () => signs[randomInt(signs.length)]).join("");

/** As typed from a printed card: "k7q-2xw-p4m" or "K7Q - 2XW - P4M". */
export const tidy = (typed: string): string => typed.toUpperCase().replace(/\s/g, "");

/**
 * Makes a new code for a ward and returns it, to be printed; only its hash is kept, and the one before stops working.
 * About 44 bits: enough against guessing through a rate limit, short enough to type.
 */
export async function newWardCode(
  services: Services,
  ward: { readonly programmeId: string; readonly unitId: string },
): Promise<string> {
  const code = [part(), part(), part()].join("-");
  const { programmeId, unitId } = ward;
  await act(services.database, { kind: "system", programmeId }, services.clock(), ({ db }) =>
    db
      .updateTable("unitSubscription")
      .set({ wardCodeHash: hashOf(code) })
      .where((is) => is.and({ programmeId, unitId }))
      .execute(),
  );
  return code;
}
