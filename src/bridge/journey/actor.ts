export const roles = [
  "person",
  "care team",
  "outreach worker",
  "screening rule",
  "code holder",
  "coordinator",
  "peer",
  "matching",
  "clock",
  "shift end",
  "hospital message",
  "privacy officer",
] as const;
export type Role = (typeof roles)[number];

export interface Actor {
  readonly role: Role;
  readonly id: string;
}
