/** A policy's answer: yes with the sentence that allowed it, or no with why (for the log and for tests; never shown). */
export type Permission = Allowed | Denied;

export interface Allowed {
  readonly allowed: true;
  /** The policy's sentence; stands in the access log, where the person can read it. */
  readonly because: string;
}

export interface Denied {
  readonly allowed: false;
  readonly because: string;
  /**
   * `role`: the role alone decides, the answer may say so (403).
   * `relation`: it names a person or a thing of theirs; the answer is the same as for something that isn't there (404).
   */
  readonly refusedBy: "role" | "relation";
}

export const allow = (because: string): Allowed => ({ allowed: true, because });
export const denyByRole = (because: string): Denied => ({ allowed: false, because, refusedBy: "role" });
export const denyByRelation = (because: string): Denied => ({
  allowed: false,
  because,
  refusedBy: "relation",
});

/** The first yes, or else the last no. */
export function any(...permissions: readonly [Permission, ...Permission[]]): Permission {
  return permissions.find((permission) => permission.allowed) ?? (permissions.at(-1) as Permission);
}

/** The first no, or else all the reasons of yes joined. */
export function all(...permissions: readonly [Permission, ...Permission[]]): Permission {
  const refused = permissions.find((permission) => !permission.allowed);
  return refused ?? allow(permissions.map((permission) => permission.because).join("; "));
}
