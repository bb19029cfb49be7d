import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "@playwright/test";
import { mllpPort, port, storiesDay } from "./test/stories/support/server.ts";

/** A Footbridge of the stories' own, beside one that may be running: other ports, other data. */
const folder = process.env.FOOTBRIDGE_STORIES_DATA ?? join(tmpdir(), `footbridge-stories-${process.pid}`);
process.env.FOOTBRIDGE_STORIES_DATA = folder; // workers read this file again
process.env.FOOTBRIDGE_STORIES_DAY = storiesDay; // a run may go past midnight; its demo stays that of the first day

/** The stories, told in Debian's Chromium; no browser is downloaded. */
export default defineConfig({
  testDir: "test/stories",
  outputDir: "test-results",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 180_000,
  expect: { timeout: 30_000 },
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    locale: "en-CA",
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
    env: { PORT: String(port), MLLP_PORT: String(mllpPort), FOOTBRIDGE_DATA: folder, DATABASE_URL: "" },
    // For whoever writes a story and does not want to wait for the demo each time.
    reuseExistingServer: process.env.FOOTBRIDGE_STORIES_SERVER === "running",
    timeout: 300_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 20_000 },
  },
});
