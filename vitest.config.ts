import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["src/**/*.test.{ts,tsx}", "test/**/*.test.ts"],
    globalSetup: "test/support/postgres-for-run.ts",
    // By itself Vitest leaves a core to whoever watches; nobody does.
    maxWorkers: "100%",
    // How fast a machine is, is not what is tested: other tests share its cores, and other databases its PostgreSQL.
    testTimeout: 120_000,
    hookTimeout: 240_000,
    expect: { poll: { timeout: 60_000 } },
  },
});
