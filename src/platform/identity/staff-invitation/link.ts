import type { Services } from "../../http/index.ts";

/** Days until the link ends. */
const days = 7;

export const expiryOf = (now: Date): Date => new Date(now.getTime() + days * 24 * 60 * 60_000);

/**
 * The token of an invitation: 256 bits that only the programme's key, kept outside the database, makes out of the
 * invitation's id. So it is stored nowhere (the invitation keeps its hash), and a repeated command can give the
 * same link again.
 */
export const tokenOf = ({ keys }: Services, invitationId: string): string =>
  keys.fingerprint(`staff invitation ${invitationId}`).toString("base64url");

export const linkTo = (services: Services, invitationId: string): string =>
  `${services.origin}/join/${tokenOf(services, invitationId)}`;
