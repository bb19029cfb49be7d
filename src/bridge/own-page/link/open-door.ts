import { timingSafeEqual } from "node:crypto";
import { act, hashOf } from "../../../platform/database/index.ts";
import type { Services } from "../../../platform/http/index.ts";
import { codeHash } from "./secrets.ts";
import { countWrongCodes, holdLink } from "./store.ts";

const mostWrongCodes = 5;

/** Whose page it is. */
export interface Holder {
  readonly kind: "person";
  readonly programmeId: string;
  readonly id: string;
}

/**
 * Link and code against what is kept. The fifth wrong code in a row closes the link.
 *
 * @returns `undefined` alike for a wrong code and for a link that is unknown, expired or closed
 */
export function openDoor(services: Services, token: string, typed: string): Promise<Holder | undefined> {
  const identity = { kind: "door", token: hashOf(token).toString("hex") } as const;
  return act(services.database, identity, services.clock(), async (door) => {
    const link = await holdLink(door, token);
    const given = codeHash(services.keys, token, typed.replace(/\D/g, ""));
    if (!link) return undefined;
    const { programmeId, personId, wrongCodes } = link;
    const isRight = timingSafeEqual(Buffer.from(given), Buffer.from(link.codeHash));
    if (isRight) {
      await countWrongCodes(door, token, 0, false);
      return { kind: "person", programmeId, id: personId };
    }
    await countWrongCodes(door, token, wrongCodes + 1, wrongCodes + 1 >= mostWrongCodes);
    return undefined;
  });
}
