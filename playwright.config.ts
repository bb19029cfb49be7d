import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "@playwright/test";

/** A Footbridge of the stories' own, beside one that may be running: other ports, other data. */
const port = "4290";
const folder = process.env.FOOTBRIDGE_STORIES_DATA ?? join(tmpdir(), `footbridge-stories-${process.pid}`);
process.env.FOOTBRIDGE_STORIES_DATA = folder; // workers read this file again

/** The stories, told in Debian's Chromium; no browser is downloaded. */
export default defineConfig({
  testDir: "test/stories",
  outputDir: "test-results",
  workers: 2,
  retries: 0,
  timeout: 60_000,
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    trace: "off",
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  webServer: {
    command: "./footbridge up",
    url: `http://127.0.0.1:${port}/health/ready`,
    env: { PORT: port, MLLP_PORT: "2585", FOOTBRIDGE_DATA: folder, DATABASE_URL: "" },
    timeout: 120_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 20_000 },
  },
});
