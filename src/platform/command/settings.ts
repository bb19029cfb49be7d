import { join, resolve } from "node:path";
import { UsageError } from "./command.ts";

/** The checkout: where package.json lies. */
export const home = join(import.meta.dirname, "../../..");

/** What the environment says. */
export interface Settings {
  readonly port: number;
  readonly mllpPort: number;
  /** Absolute. Beside the checkout's package.json when not given, wherever the command was called from. */
  readonly folder: string;
  /** An administrator's PostgreSQL URL; `undefined`: the embedded PostgreSQL of the folder. */
  readonly databaseUrl: string | undefined;
}

/** Reads PORT, MLLP_PORT, FOOTBRIDGE_DATA and DATABASE_URL; empty counts as not given. Throws `UsageError`. */
export function readSettings(environment: NodeJS.ProcessEnv = process.env): Settings {
  return {
    port: portFrom(environment, "PORT", 4280),
    mllpPort: portFrom(environment, "MLLP_PORT", 2575),
    folder: environment.FOOTBRIDGE_DATA ? resolve(environment.FOOTBRIDGE_DATA) : join(home, "data"),
    databaseUrl: databaseUrlFrom(environment.DATABASE_URL),
  };
}

function portFrom(environment: NodeJS.ProcessEnv, name: string, usual: number): number {
  const given = environment[name];
  if (!given) return usual;
  if (/^\d+$/.test(given) && Number(given) <= 65_535) return Number(given);
  throw new UsageError(`${name} is "${given}", and should be a number from 0 to 65535.`);
}

function databaseUrlFrom(given: string | undefined): string | undefined {
  if (!given) return undefined;
  if (/^postgres(ql)?:$/.test(URL.parse(given)?.protocol ?? "")) return given;
  throw new UsageError("DATABASE_URL should look like postgresql://user:password@host:5432/database.");
}
