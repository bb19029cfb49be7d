import { generateSecret, generateURI, verify } from "otplib";
import { skewSeconds } from "./rules.ts";

/** A new secret of 160 bits, in base32 as apps take it. */
export const newSecret = (): string => generateSecret({ length: 20 });

/** What the picture says to an app: the secret, and under which name to show it. Names nobody but the account's holder. */
export const uriOf = (secret: string, holder: string): string =>
  generateURI({ strategy: "totp", issuer: "Footbridge", label: holder, secret });

/**
 * The half minute for which this code is right now, or one before or after; none that was used already.
 * RFC 6238, six digits of SHA-1, which is what apps know.
 */
export async function stepOf(
  secret: string,
  code: string,
  now: Date,
  lastStep: number,
): Promise<number | undefined> {
  const epoch = Math.floor(now.getTime() / 1000);
  const result = await verify({
    strategy: "totp",
    secret,
    token: code,
    epoch,
    epochTolerance: skewSeconds,
    ...(lastStep > 0 && { afterTimeStep: lastStep }),
  }).catch(() => ({ valid: false as const }));
  return result.valid && "timeStep" in result ? result.timeStep : undefined;
}
