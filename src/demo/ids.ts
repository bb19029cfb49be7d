import { createHash } from "node:crypto";

/**
 * The id of something invented, the same whenever it is made from the same name: the demo of one day has the same
 * wards and colleagues wherever it is loaded. In the form of a UUIDv7.
 */
export function inventedId(name: string): string {
  const hex = createHash("sha256").update(name).digest("hex");
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `7${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`];
  return [...parts, hex.slice(20, 32)].join("-");
}

/** A number below `limit` that belongs to a name, evenly spread: the demo's only dice. */
export function inventedNumber(name: string, limit: number): number {
  return createHash("sha256").update(name).digest().readUInt32BE(0) % limit;
}
