import { expect, test } from "vitest";
import { outcomeOf, type Part } from "./part.ts";
import { runParts } from "./run-parts.ts";
import { countStories } from "./stories.ts";
import { countUnit } from "./unit.ts";

test("a test file that cannot be loaded counts as a failure", () => {
  const broken = { status: "failed", assertionResults: [] };
  const fine = { status: "passed", assertionResults: [{}] };
  expect(countUnit({ numPassedTests: 1, numFailedTests: 0, testResults: [broken, fine] })).toEqual({
    passed: 1,
    failed: 1,
  });
});

test("a story that passed at the second try counts as a failure", () => {
  expect(countStories({ stats: { expected: 3, unexpected: 0, flaky: 1 } })).toEqual({ passed: 3, failed: 1 });
});

test("a runner that wrote no report has failed", () => {
  expect(countUnit(undefined).failed).toBe(1);
  expect(countStories(undefined).failed).toBe(1);
});

test("no test at all is a failure, and so is an exit code that no single test explains", () => {
  expect(outcomeOf({ passed: 0, failed: 0 }, 0, "").failed).toBe(1);
  expect(outcomeOf({ passed: 5, failed: 0 }, 1, "").failed).toBe(1);
  expect(outcomeOf({ passed: 5, failed: 0 }, 0, "").failed).toBe(0);
});

test("what fails is shown whole, what passes is one line, and everything is added up", async () => {
  const lines: string[] = [];
  const part = (name: string, passed: number, failed: number): Part => ({
    name,
    kind: "unit",
    run: async () => ({ passed, failed, output: `all that ${name} said` }),
  });
  const thrown: Part = { name: "walls", kind: "checks", run: () => Promise.reject(new Error("gone wrong")) };
  const total = await runParts([part("stories", 2, 0), part("rules", 1, 3), thrown], (line) =>
    lines.push(line),
  );
  expect([total.passed, total.failed]).toEqual([3, 4]);
  expect(lines.join("\n")).not.toContain("all that stories said");
  expect(lines.join("\n")).toContain("all that rules said");
  expect(lines.join("\n")).toContain("gone wrong");
});
