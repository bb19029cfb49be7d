import { randomBytes } from "node:crypto";
import { hash, type Options, verify } from "@node-rs/argon2";

/** OWASP Password Storage Cheat Sheet: Argon2id (the library's default kind), 19 MiB, two passes, one lane. */
const cost: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** A password as it is kept: salt and cost are part of the text. */
export const hashPassword = (password: string): Promise<string> => hash(password, cost);

/** Whether a password fits. Without a hash to compare with (nobody has that address) it takes the same work to say no. */
export async function passwordFits(password: string, kept: string | undefined): Promise<boolean> {
  const fits = await verify(kept ?? (await decoy), password);
  return fits && kept !== undefined;
}

/** Nobody's password. */
const decoy = hashPassword(randomBytes(32).toString("base64"));
