/** 0: done. 1: failed. Wrong usage is 2, and the frame's to say (throw `UsageError`). */
export type ExitCode = 0 | 1;

/** A `--name` of a command. Boolean, unless it takes a value, called `value` in the help. */
export interface Option {
  readonly type: "string" | "boolean";
  readonly about: string;
  readonly value?: string;
  readonly multiple?: false;
}

type Options = Readonly<Record<string, Option>>;
type Values<O extends Options> = {
  readonly [Name in keyof O]?: O[Name]["type"] extends "string" ? string : boolean;
};

/** One call of a command: what was given, and where to answer. */
export interface Call<O extends Options = Options> {
  readonly values: Values<O>;
  /** As many as the command's `usage` names. */
  readonly words: readonly string[];
  /** The answer, on standard output: the sentence, or the data when `--json` was given. */
  print(sentence: string, data: unknown): void;
  /** Progress and remarks, on standard error. */
  tell(line: string): void;
}

/** A subcommand of `footbridge`. */
export interface Command<O extends Options = Options> {
  /** Its words on the command line, such as `audit verify`. */
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** The words it needs after its name, such as `FILE`; empty when none. */
  readonly usage: string;
  /** Besides `--help` and `--json`, which every command has. */
  readonly options: O;
  run(call: Call<O>): Promise<ExitCode>;
}

/** Keeps the options' types for `run` while the list of commands holds them all. */
export const defineCommand = <const O extends Options>(command: Command<O>): Command => command;

/** The call cannot be understood: exit code 2, and the command's help is pointed at. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** It cannot be done as things are: exit code 1. The message says what is wrong and what to do. */
export class CommandFailure extends Error {
  override readonly name = "CommandFailure";
}
