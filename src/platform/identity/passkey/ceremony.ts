import type { AuthenticationResponseJSON, RegistrationResponseJSON } from "@simplewebauthn/server";
import type { Services } from "../../http/index.ts";
import type { Passkey } from "./store.ts";

/** Three hundred files, read by the first ceremony and not by each start. */
const webAuthn = () => import("@simplewebauthn/server");

/** The site to which passkeys belong: the name people reach this server by. */
const siteOf = ({ origin }: Services) => ({ rpID: new URL(origin).hostname, origin: new URL(origin).origin });

interface ForWhom {
  readonly staffId: string;
  readonly firstName: string;
  readonly known: readonly { readonly credentialId: string }[];
}

/** What the browser needs to make a passkey: one that is found without a name, and opens only to its holder. */
export const optionsToMake = async (services: Services, { staffId, firstName, known }: ForWhom) =>
  (await webAuthn()).generateRegistrationOptions({
    rpName: "Footbridge",
    rpID: siteOf(services).rpID,
    userID: new Uint8Array(Buffer.from(staffId.replaceAll("-", ""), "hex")),
    userName: firstName,
    userDisplayName: firstName,
    attestationType: "none",
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
    excludeCredentials: known.map(({ credentialId }) => ({ id: credentialId })),
  });

/** What the browser made, checked; `undefined` when it is not what was asked for. */
export async function checkMade(services: Services, given: object, expectedChallenge: string) {
  const { rpID, origin } = siteOf(services);
  const { verifyRegistrationResponse } = await webAuthn();
  const { verified, registrationInfo } = await verifyRegistrationResponse({
    response: given as RegistrationResponseJSON,
    expectedChallenge,
    expectedOrigin: origin,
    expectedRPID: rpID,
    requireUserVerification: true,
  }).catch(() => ({ verified: false, registrationInfo: undefined }));
  if (!verified || !registrationInfo) return undefined;
  const { id, publicKey, counter, transports = [] } = registrationInfo.credential;
  return { credentialId: id, publicKey: Buffer.from(publicKey), counter, transports };
}

/** What the browser needs to ask for a passkey: any of this site, whoever's it is. */
export const optionsToAsk = async (services: Services) =>
  (await webAuthn()).generateAuthenticationOptions({
    rpID: siteOf(services).rpID,
    userVerification: "required",
  });

/** The new counter when the passkey signed this challenge, unlocked by its holder; `undefined` otherwise. */
export async function checkSigned(
  services: Services,
  given: object,
  expectedChallenge: string,
  { credentialId, publicKey, counter }: Passkey,
): Promise<number | undefined> {
  const { rpID, origin } = siteOf(services);
  const { verifyAuthenticationResponse } = await webAuthn();
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    response: given as AuthenticationResponseJSON,
    expectedChallenge,
    expectedOrigin: origin,
    expectedRPID: rpID,
    credential: { id: credentialId, publicKey: new Uint8Array(publicKey), counter },
    requireUserVerification: true,
  }).catch(() => ({ verified: false, authenticationInfo: undefined }));
  return verified ? authenticationInfo?.newCounter : undefined;
}
