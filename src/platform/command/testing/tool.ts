import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { home } from "../settings.ts";

/** How a tool ended, and all it printed. */
export interface Ended {
  readonly code: number;
  readonly output: string;
}

/** Runs a program in the checkout to its end; what it prints is kept, not shown. */
export function run(
  program: string,
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  return new Promise((done) => {
    const env = { ...process.env, ...environment };
    const child = spawn(program, words, { cwd: home, env, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    const hear = (chunk: unknown): void => {
      output += String(chunk);
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.once("error", (error) => done({ code: 1, output: `${output}${error.message}` }));
    child.once("close", (code) => done({ code: code ?? 1, output }));
  });
}

/** Runs a tool out of node_modules under this very Node, whatever Node the machine has. */
export async function tool(
  name: string,
  command: string,
  words: readonly string[],
  environment?: Readonly<Record<string, string>>,
): Promise<Ended> {
  const folder = join(home, "node_modules", name);
  const { bin } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  const path = typeof bin === "string" ? bin : bin[command];
  return run(process.execPath, [join(folder, path), ...words], environment);
}
