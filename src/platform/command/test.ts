import { defineCommand, UsageError } from "./command.ts";

const kinds = ["checks", "unit", "stories"] as const;

/** `footbridge test`: every check, from a fresh clone. The closing line is `N passed, N failed`. */
export const test = defineCommand({
  name: "test",
  summary: "Run every check: format, types, walls, build, unit tests, stories in a browser",
  usage: "",
  options: { only: { type: "string", value: kinds.join("|"), about: "Run one kind only" } },
  async run({ values, print, tell }) {
    const only = kinds.find((kind) => kind === values.only);
    if (values.only !== undefined && !only) throw new UsageError(`--only is one of ${kinds.join(", ")}.`);
    const { parts } = await import("./testing/parts.ts");
    const { runParts } = await import("./testing/run-parts.ts");
    const total = await runParts(
      parts.filter(({ kind }) => !only || kind === only),
      tell,
    );
    print(`${total.passed} passed, ${total.failed} failed`, total);
    return total.failed > 0 || total.passed === 0 ? 1 : 0;
  },
});
