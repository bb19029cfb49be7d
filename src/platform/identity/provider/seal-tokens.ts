import type { Services } from "../../http/index.ts";
import type { Tokens } from "./client.ts";

const about = (subject: string): string => `provider tokens ${subject}`;

interface Held {
  readonly subject: string;
  readonly tokens: Tokens;
}

/** What the provider gave, sealed under the account's key. */
export async function sealTokens(
  { keys }: Services,
  keyId: string,
  { subject, tokens }: Held,
): Promise<Buffer> {
  const key = await keys.find(keyId);
  if (!key) throw new Error("the key of a provider's account is gone");
  return key.seal(tokens, about(subject));
}

export async function openTokens(
  { keys }: Services,
  keyId: string,
  { subject, tokensSealed }: { readonly subject: string; readonly tokensSealed: Buffer },
): Promise<Tokens | undefined> {
  return (await keys.find(keyId))?.open<Tokens>(tokensSealed, about(subject));
}
