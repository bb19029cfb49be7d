import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { keep } from "./results.ts";

/**
 * `node bench/start.ts`: from `./footbridge up` to its address, dependencies installed and screens built: once on an empty
 * data folder (database, migrations, demo programme), then three times warm. Seconds.
 */
const root = join(import.meta.dirname, "..");
const folder = await mkdtemp(join(tmpdir(), "footbridge-bench-"));

const cold = await start();
const warm = [await start(), await start(), await start()];
console.table({ cold, warm: warm.toSorted((a, b) => a - b)[1] });
await keep("start", { coldSeconds: cold, warmSeconds: warm });

async function start(): Promise<number> {
  const began = performance.now();
  const up = spawn(join(root, "footbridge"), ["up"], {
    env: { ...process.env, FOOTBRIDGE_DATA: folder, PORT: "4398", MLLP_PORT: "4399" },
    stdio: ["ignore", "pipe", "ignore"],
  });
  for await (const chunk of up.stdout) if (String(chunk).includes("Footbridge is at")) break;
  const seconds = Math.round((performance.now() - began) / 10) / 100;
  up.kill("SIGTERM");
  await once(up, "exit");
  return seconds;
}
