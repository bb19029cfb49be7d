import type { Command } from "./command.ts";

const table = (rows: readonly (readonly [string, string])[]): string => {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join("\n");
};

const called = ({ name, usage }: Command): string => `${name} ${usage}`.trim();

/** `footbridge --help`: what there is. */
export const helpForAll = (commands: readonly Command[]): string =>
  `Footbridge: software for hospital peer support programmes.

Usage: footbridge COMMAND [options]

${table(commands.map((command) => [called(command), command.summary]))}

Every command has --help, and --json for an answer programs can read.

Settings (environment): PORT 4280, MLLP_PORT 2575, FOOTBRIDGE_DATA ./data,
DATABASE_URL (an administrator's; without it a PostgreSQL of our own runs in the data folder).`;

/** `footbridge COMMAND --help`. */
export const helpFor = (command: Command): string => {
  const own = Object.entries(command.options).map(
    ([name, { value, about }]) => [`--${name}${value ? ` ${value}` : ""}`, about] as const,
  );
  return `${command.summary}

Usage: footbridge ${called(command)} [options]

${table([...own, ["--json", "Answer in JSON"], ["--help", "Show this"]])}`;
};
