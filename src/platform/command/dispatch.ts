import { parseArgs } from "node:util";
import { type Command, type ExitCode, UsageError } from "./command.ts";
import { helpFor, helpForAll } from "./help.ts";

/** Where answers go (standard output), and everything else (standard error). */
export interface Voice {
  out(line: string): void;
  err(line: string): void;
}

/** Runs the command that the words name, and says what went wrong in words a person can act on. */
export async function dispatch(
  args: readonly string[],
  commands: readonly Command[],
  voice: Voice,
): Promise<ExitCode | 2> {
  const command = commands.find(({ name }) => name === args.slice(0, name.split(" ").length).join(" "));
  try {
    if (command) return await call(command, args.slice(command.name.split(" ").length), voice);
    if (args[0] === "--help" || args[0] === "-h") {
      voice.out(helpForAll(commands));
      return 0;
    }
    throw new UsageError(args.length > 0 ? `There is no command "${args.join(" ")}".` : "Which command?");
  } catch (error) {
    return explain(error, command, voice);
  }
}

async function call(command: Command, args: readonly string[], voice: Voice): Promise<ExitCode> {
  const always = { json: { type: "boolean" }, help: { type: "boolean", short: "h" } } as const;
  const options = { ...command.options, ...always };
  const { values, positionals: words } = parseArgs({ args: [...args], options, allowPositionals: true });
  if (values.help) {
    voice.out(helpFor(command));
    return 0;
  }
  const needed = command.usage.split(" ").filter(Boolean);
  if (words.length < needed.length) throw new UsageError(`${needed[words.length]} is missing.`);
  if (words.length > needed.length) throw new UsageError(`"${words[needed.length]}" is one word too many.`);
  return command.run({
    values,
    words,
    print: (sentence, data) => voice.out(values.json ? JSON.stringify(data) : sentence),
    tell: voice.err,
  });
}

/** Errors that a person can put right are told in their own words; anything else is our mistake, told whole. */
const plain = ["CommandFailure", "DatabaseTrouble", "BackupTrouble", "SealingRefused", "WrongProgrammeKey"];

function explain(error: unknown, command: Command | undefined, voice: Voice): 1 | 2 {
  if (!(error instanceof Error)) throw error;
  const misread = "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
  if (misread || error instanceof UsageError) {
    voice.err(`footbridge: ${error.message}`);
    voice.err(`Try: footbridge ${command ? `${command.name} ` : ""}--help`);
    return 2;
  }
  voice.err(`footbridge: ${plain.includes(error.name) ? error.message : (error.stack ?? error.message)}`);
  return 1;
}
