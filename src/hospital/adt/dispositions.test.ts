import { expect, it } from "vitest";
import { departureOf } from "./dispositions.ts";

it.each([
  ["01", "planned"],
  ["1", "planned"],
  ["03", "planned"],
  ["07", "patient-initiated"],
  ["7", "patient-initiated"],
  ["02", "transfer"],
  ["66", "transfer"],
  ["20", "died"],
  ["41", "died"],
  ["21", "other"],
  ["HOME", "other"],
  [undefined, "other"],
] as const)("takes disposition %s as %s", (code, departure) => expect(departureOf(code)).toBe(departure));
