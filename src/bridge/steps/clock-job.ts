import type { PersonRef } from "../journey/index.ts";

/** The job that wakes one person's journey up. */
export const clockTask = "journey clock";

/** One waiting job a person: a new moment replaces the one before. */
export const clockKey = ({ personId }: PersonRef): string => `clock ${personId}`;
