import { createHash } from "node:crypto";

/**
 * The id of one fact of a form: the moment at which the page was made (its UUIDv7), and bits that follow from what was
 * tapped. So one page holds many buttons, and a form sent twice is the same fact.
 */
export function factId(formId: string, what: string): string {
  const bits = createHash("sha256").update(`${formId} ${what}`).digest("hex");
  const variant = "89ab"[Number.parseInt(bits.slice(3, 4), 16) % 4];
  return `${formId.slice(0, 15)}${bits.slice(0, 3)}-${variant}${bits.slice(4, 7)}-${bits.slice(7, 19)}`;
}
