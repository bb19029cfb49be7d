import { z } from "zod";
import { role } from "../contract.ts";

/** What values of the provider's claim mean here. */
export const roleMap = z.array(
  z.object({ value: z.string().min(1), role, units: z.array(z.string()).default([]) }),
);

/** How a programme's people come in through its own provider; never the client's secret. */
export const providerSettings = z.object({
  /** What stands on the button. */
  name: z.string().min(1).max(60),
  /** The end of the programme's own address: /sign-in/with/riverside. */
  path: z.string().regex(/^[a-z0-9-]{2,40}$/),
  issuer: z.url(),
  clientId: z.string().min(1),
  scope: z.string().default("openid email profile offline_access"),
  rolesClaim: z.string().min(1).nullable().default(null),
  roles: roleMap.default([]),
  makesAccounts: z.boolean().default(false),
  onlyWay: z.boolean().default(false),
  recheckMinutes: z.number().int().min(1).max(60).default(5),
});

export type ProviderSettings = z.output<typeof providerSettings>;
