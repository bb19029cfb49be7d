import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["src/**/*.test.{ts,tsx}", "test/**/*.test.ts"],
    globalSetup: "test/support/postgres-for-run.ts",
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
