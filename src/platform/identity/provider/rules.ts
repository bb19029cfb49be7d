import { type Role, role as roles } from "../contract.ts";

/** What one value of the provider's claim means here. */
export interface RoleLine {
  readonly value: string;
  readonly role: Role;
  /** Codes of the wards of a care team role. */
  readonly units: readonly string[];
}

export interface MappedRole {
  readonly role: Role;
  readonly units: readonly string[];
}

/** The values of a claim: text, a list of texts, or nothing that we understand. */
export const valuesOf = (claim: unknown): readonly string[] => {
  if (typeof claim === "string") return [claim];
  return Array.isArray(claim) ? claim.filter((value): value is string => typeof value === "string") : [];
};

/** As what someone works here, by the claim; wards of several lines for one role come together. */
export function rolesFrom(map: readonly RoleLine[], claim: unknown): readonly MappedRole[] {
  const values = new Set(valuesOf(claim));
  return roles.options.flatMap((role) => {
    const lines = map.filter((line) => line.role === role && values.has(line.value));
    return lines.length === 0 ? [] : [{ role, units: [...new Set(lines.flatMap(({ units }) => units))] }];
  });
}

/** Whom the provider vouches for, and what is known of them here. */
export interface Arrival {
  /** The account that this very subject of this issuer came in to before. */
  readonly linked: { readonly staffId: string; readonly worksHere: boolean } | undefined;
  /** Verified by the provider; undefined otherwise. */
  readonly email: string | undefined;
  /** Whose that address is here, and whether another subject of the issuer came in as them. */
  readonly byEmail: { readonly staffId: string; readonly taken: boolean } | undefined;
  readonly invited: boolean;
  /** undefined: the programme gives roles itself. */
  readonly mapped: readonly MappedRole[] | undefined;
  readonly makesAccounts: boolean;
}

export type Admission =
  | { readonly do: "sign in" | "link"; readonly staffId: string }
  | { readonly do: "take up" | "make" }
  | { readonly do: "refuse"; readonly why: string };

const refuse = (why: string): Admission => ({ do: "refuse", why });

/**
 * What becomes of someone the provider vouches for. The subject counts; an address counts once, when the provider
 * verified it, because addresses are given to others when someone leaves.
 */
export function admit(arrival: Arrival): Admission {
  const { linked, email, byEmail, invited, mapped, makesAccounts } = arrival;
  if (mapped?.length === 0) return refuse("no role here");
  if (linked) return linked.worksHere ? { do: "sign in", staffId: linked.staffId } : refuse("account ended");
  if (!email) return refuse("no verified address");
  if (byEmail) {
    return byEmail.taken ? refuse("address of another") : { do: "link", staffId: byEmail.staffId };
  }
  if (invited) return { do: "take up" };
  return mapped && makesAccounts ? { do: "make" } : refuse("not invited");
}

/** For how many checks a provider that does not answer is waited for; then its sessions end. */
const silentChecks = 3;

/** Whether a session whose provider stays silent is over. */
export const isTooLongSilent = (checkedAt: Date, now: Date, recheckMinutes: number): boolean =>
  now.getTime() - checkedAt.getTime() >= silentChecks * recheckMinutes * 60_000;
