import { expect, test } from "vitest";
import { CommandFailure, defineCommand } from "./command.ts";
import { commands } from "./commands.ts";
import { dispatch } from "./dispatch.ts";

const greet = defineCommand({
  name: "greet person",
  summary: "Greet someone",
  usage: "NAME",
  options: { loudly: { type: "boolean", about: "With an exclamation mark" } },
  async run({ words, values, print, tell }) {
    if (words[0] === "nobody") throw new CommandFailure("Nobody is here. Name somebody.");
    tell("greeting");
    print(`Hello ${words[0]}${values.loudly ? "!" : ""}`, { greeted: words[0] });
    return 0;
  },
});

async function say(...args: readonly string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const voice = { out: (line: string) => out.push(line), err: (line: string) => err.push(line) };
  const code = await dispatch(args, [greet], voice);
  return { code, out: out.join("\n"), err: err.join("\n") };
}

test("a command answers on standard output and remarks on standard error", async () => {
  expect(await say("greet", "person", "Amina", "--loudly")).toEqual({
    code: 0,
    out: "Hello Amina!",
    err: "greeting",
  });
});

test("with --json the same answer is data", async () => {
  expect((await say("greet", "person", "Amina", "--json")).out).toBe('{"greeted":"Amina"}');
});

test.each([
  ["no command", [], "Which command?"],
  ["an unknown command", ["wave"], 'There is no command "wave"'],
  ["a missing word", ["greet", "person"], "NAME is missing"],
  ["a word too many", ["greet", "person", "A", "B"], '"B" is one word too many'],
  ["an unknown option", ["greet", "person", "A", "--softly"], "--softly"],
])("%s is wrong usage: exit code 2 and a pointer to the help", async (_, args, words) => {
  const { code, err } = await say(...args);
  expect(code).toBe(2);
  expect(err).toContain(words);
  expect(err).toContain("--help");
});

test("what a person can put right is told without a stack trace", async () => {
  expect(await say("greet", "person", "nobody")).toEqual({
    code: 1,
    out: "",
    err: "footbridge: Nobody is here. Name somebody.",
  });
});

test("--help lists every command, and each has help of its own", async () => {
  expect((await say("--help")).out).toContain("greet person NAME  Greet someone");
  expect((await say("greet", "person", "--help")).out).toContain("--loudly  With an exclamation mark");
});

test("no two commands share a name", () => {
  const names = commands.map(({ name }) => name);
  expect(names).toEqual([...new Set(names)]);
});
