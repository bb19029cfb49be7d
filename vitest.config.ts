import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** What takes minutes begins first: begun last, it would run alone, and every core but its own would rest. */
class LongOnesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => rank(a) - rank(b));
  }
}

const long = ["faults/machines-that-die", "faults/sync.property", "backup/restore", "demo/promises"];

function rank({ moduleId }: TestSpecification): number {
  const at = long.findIndex((name) => moduleId.includes(name));
  return at < 0 ? long.length : at;
}

export default defineConfig({
  test: {
    include: ["src/**/*.test.{ts,tsx}", "test/**/*.test.ts"],
    globalSetup: "test/support/postgres-for-run.ts",
    // More than there are cores: a test of a machine that dies or a network that is cut waits most of the time.
    maxWorkers: "150%",
    sequence: { sequencer: LongOnesFirst },
    // How fast a machine is, is not what is tested: other tests share its cores, and other databases its PostgreSQL.
    testTimeout: 120_000,
    hookTimeout: 240_000,
    expect: { poll: { timeout: 60_000 } },
  },
});
