import { globSync, readFileSync } from "node:fs";
import { defineConfig } from "vitest/config";

const places = [
  "src/platform/{calendar,permit}/*.test.ts",
  "src/bridge/journey/*.test.ts",
  "src/bridge/follow-up/*.test.ts",
  "src/bridge/{people,invitation,matching}/{rules,policy,who-may}.test.ts",
  "src/functions/trust/*.test.ts",
  "src/foundations/hours/rules.test.ts",
  "src/hospital/adt/*.test.ts",
  "src/platform/device/**/*.test.ts",
  "src/platform/identity/**/{rules,policy,network,device-code}.test.ts",
];
const needsDatabase = (path: string): boolean => readFileSync(path, "utf8").includes("testDatabase(");

/** The tests of the pure rules alone: no database is started, so that thousands of mutants can be tried. */
export default defineConfig({
  test: {
    include: globSync(places).filter((path) => !needsDatabase(path)),
    testTimeout: 60_000,
  },
});
