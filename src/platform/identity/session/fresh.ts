import { type Call, Problem } from "../../http/index.ts";
import { isFresh } from "./rules.ts";
import { lastProof } from "./store.ts";

/** What a session needs to be asked for a fresh proof. */
type InSession = Pick<Call<unknown, unknown, unknown>, "act" | "sessionHash">;

/** Since when the holder of this session has shown who they are. */
export async function provedAt({ act, sessionHash }: InSession): Promise<Date> {
  const { startedAt, provedAt: at } = await lastProof(act, sessionHash);
  return at ?? startedAt;
}

/**
 * Stops what is sensitive until its holder has shown again who they are (`POST /session/proof`): an open screen that
 * somebody else sits down at must not be enough. Error: 403 "proof-needed".
 */
export async function mustBeFresh(call: InSession): Promise<void> {
  if (!isFresh(await provedAt(call), call.act.now))
    throw new Problem(403, "proof-needed", "Show again that it is you.");
}
