/** A role that a member of staff may hold. Several at once are possible; what counts is the relation in each act. */
export type Role =
  | "peer"
  | "care-team"
  | "coordinator"
  | "mentor"
  | "evaluator"
  | "privacy-officer"
  | "administrator";

export interface StaffIdentity {
  readonly kind: "staff";
  readonly id: string;
  readonly programmeId: string;
  readonly firstName: string;
  readonly locale: "en" | "fr";
  readonly roles: readonly Role[];
  readonly units: readonly string[];
}

export interface PersonIdentity {
  readonly kind: "person";
  readonly id: string;
  readonly programmeId: string;
}

/** A clock or a hospital message at work on one programme, and usually on one person of it. */
export interface SystemIdentity {
  readonly kind: "system";
  readonly programmeId?: string;
  readonly about?: string;
}

/** The message listener of one hospital. */
export interface HospitalIdentity {
  readonly kind: "hospital";
  readonly hospitalId: string;
}

/** Someone who so far only holds a token: a link, a ward code, an invitation (hash in hex), or signs in (e-mail). */
export interface DoorIdentity {
  readonly kind: "door";
  readonly token: string;
  readonly programmeId?: string;
}

export type Identity = StaffIdentity | PersonIdentity | SystemIdentity | HospitalIdentity | DoorIdentity;

/** The settings that row security reads, in the order of `0001-acting.sql`. */
export const settingNames = [
  "kind",
  "id",
  "programme",
  "hospital",
  "about",
  "token",
  "roles",
  "units",
  "now",
] as const;

/** What the settings are while this identity acts. Absent ones are emptied. */
export function settingsOf(
  identity: Identity,
  now: Date,
): Readonly<Record<(typeof settingNames)[number], string>> {
  return {
    kind: identity.kind,
    id: "id" in identity ? identity.id : "",
    programme: ("programmeId" in identity && identity.programmeId) || "",
    hospital: identity.kind === "hospital" ? identity.hospitalId : "",
    about: (identity.kind === "system" && identity.about) || "",
    token: identity.kind === "door" ? identity.token : "",
    roles: identity.kind === "staff" ? identity.roles.join(",") : "",
    units: identity.kind === "staff" ? identity.units.join(",") : "",
    now: now.toISOString(),
  };
}
