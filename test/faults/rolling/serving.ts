import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { freePort } from "../../support/free-port.ts";

/** One `footbridge serve` in a process of its own. */
export interface Serving {
  readonly port: number;
  readonly mllpPort: number;
  /** All it has said so far: where it is, warnings, and why it ended. */
  said(): string;
  /** Resolves when it has ended, however that came. */
  readonly ended: Promise<unknown>;
  /** Sends the signal, waits for the end and gives the exit code; null when it was killed. */
  end(signal: "SIGTERM" | "SIGKILL"): Promise<number | null>;
}

const main = join(import.meta.dirname, "../../../src/platform/command/main.ts");

/** Starts one, and returns when it says where it is. */
export async function startServing(environment: Readonly<Record<string, string>>): Promise<Serving> {
  const [port, mllpPort] = [await freePort(), await freePort()];
  const child = spawn(process.execPath, [main, "serve"], {
    env: {
      ...process.env,
      ...environment,
      PORT: String(port),
      MLLP_PORT: String(mllpPort),
      LOG_LEVEL: "warn",
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = once(child, "exit");
  let said = "";
  const stands = new Promise<void>((resolve, reject) => {
    const hear = (words: Buffer) => {
      said += words;
      if (said.includes("Footbridge is at")) resolve();
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    void ended.then(() => reject(new Error(`serve ended: ${said}`)));
  });
  await stands;
  return {
    port,
    mllpPort,
    said: () => said,
    ended,
    async end(signal) {
      child.kill(signal);
      const [code] = await ended;
      return code;
    },
  };
}
