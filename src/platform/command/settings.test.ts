import { expect, test } from "vitest";
import { UsageError } from "./command.ts";
import { readSettings } from "./settings.ts";

test("without an environment the usual ports, and the data beside the checkout's package.json", () => {
  const { folder, ...rest } = readSettings({ PORT: "", DATABASE_URL: "" });
  expect(rest).toEqual({
    port: 4280,
    mllpPort: 2575,
    databaseUrl: undefined,
    graceMilliseconds: 5000,
    metricsPort: undefined,
  });
  expect(folder).toMatch(/^\/.*\/data$/);
});

test.each([
  [{ PORT: "http" }],
  [{ PORT: "70000" }],
  [{ MLLP_PORT: "-1" }],
  [{ FOOTBRIDGE_GRACE_SECONDS: "soon" }],
  [{ DATABASE_URL: "localhost" }],
  [{ DATABASE_URL: "mysql://localhost/x" }],
])("%j is refused in words", (environment) => {
  expect(() => readSettings(environment)).toThrow(UsageError);
});
