import { expect, test } from "vitest";
import { proofsFor } from "./rules.ts";

test.each([
  [{ password: true, app: false, passkeys: 0 }, ["password"]],
  [{ password: true, app: true, passkeys: 0 }, ["code"]],
  [{ password: true, app: true, passkeys: 2 }, ["code", "passkey"]],
  [{ password: true, app: false, passkeys: 1 }, ["password", "passkey"]],
  [{ password: false, app: false, passkeys: 1 }, ["passkey"]],
  [{ password: false, app: false, passkeys: 0 }, []],
])("with %j one shows again who one is by %j", (account, proofs) => {
  expect(proofsFor(account)).toEqual(proofs);
});
