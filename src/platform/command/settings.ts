import { join, resolve } from "node:path";
import { UsageError } from "./command.ts";

/** The checkout: where package.json lies. */
export const home = join(import.meta.dirname, "../../..");

/** What the environment says. */
export interface Settings {
  readonly port: number;
  readonly mllpPort: number;
  readonly metricsPort: number | undefined;
  /** Absolute. Beside the checkout's package.json when not given, wherever the command was called from. */
  readonly folder: string;
  /** An administrator's PostgreSQL URL; `undefined`: the embedded PostgreSQL of the folder. */
  readonly databaseUrl: string | undefined;
  /** How long `serve` goes on answering once it was asked to stop. */
  readonly graceMilliseconds: number;
}

/** Reads PORT, MLLP_PORT, METRICS_PORT, FOOTBRIDGE_DATA, DATABASE_URL and FOOTBRIDGE_GRACE_SECONDS; empty counts as not given. Throws `UsageError`. */
export function readSettings(environment: NodeJS.ProcessEnv = process.env): Settings {
  return {
    port: portFrom(environment, "PORT", 4280),
    mllpPort: portFrom(environment, "MLLP_PORT", 2575),
    metricsPort: environment.METRICS_PORT ? portFrom(environment, "METRICS_PORT", 0) : undefined,
    folder: environment.FOOTBRIDGE_DATA ? resolve(environment.FOOTBRIDGE_DATA) : join(home, "data"),
    databaseUrl: databaseUrlFrom(environment.DATABASE_URL),
    graceMilliseconds: 1000 * secondsFrom(environment, "FOOTBRIDGE_GRACE_SECONDS", 5),
  };
}

function portFrom(environment: NodeJS.ProcessEnv, name: string, usual: number): number {
  const given = environment[name];
  if (!given) return usual;
  if (/^\d+$/.test(given) && Number(given) <= 65_535) return Number(given);
  throw new UsageError(`${name} is "${given}", and should be a number from 0 to 65535.`);
}

function secondsFrom(environment: NodeJS.ProcessEnv, name: string, usual: number): number {
  const given = environment[name];
  if (!given) return usual;
  const seconds = Number(given);
  if (seconds >= 0 && seconds <= 600) return seconds;
  throw new UsageError(`${name} is "${given}", and should be a number of seconds, at most 600.`);
}

function databaseUrlFrom(given: string | undefined): string | undefined {
  if (!given) return undefined;
  if (/^postgres(ql)?:$/.test(URL.parse(given)?.protocol ?? "")) return given;
  throw new UsageError("DATABASE_URL should look like postgresql://user:password@host:5432/database.");
}
