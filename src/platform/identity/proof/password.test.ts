import { expect, test } from "vitest";
import { hashPassword, passwordFits } from "./password.ts";

test("a password is kept as Argon2id at OWASP's cost, never twice the same", async () => {
  const [one, other] = await Promise.all([hashPassword("same words"), hashPassword("same words")]);
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(one).not.toBe(other);
});

test("it fits itself and nothing else, and nothing fits nobody", async () => {
  const kept = await hashPassword("same words");
  expect(await passwordFits("same words", kept)).toBe(true);
  expect(await passwordFits("other words", kept)).toBe(false);
  expect(await passwordFits("same words", undefined)).toBe(false);
});
