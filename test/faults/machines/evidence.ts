import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Scene } from "./scene.ts";
import type { Supervised } from "./supervised.ts";

/** What each machine looks like right now, for whoever reads why nobody is answered. */
export async function evidence({
  scene,
  server,
}: {
  readonly scene: Scene;
  readonly server: Supervised;
}): Promise<string> {
  const running = server.now();
  const ready = running
    ? fetch(`http://127.0.0.1:${running.port}/health/ready`, { signal: AbortSignal.timeout(10_000) }).then(
        async (answer) => `${answer.status} ${await answer.text()}`,
      )
    : Promise.resolve("no server runs");
  const sessions = scene.ask(
    `select datname, usename, state, wait_event_type, wait_event, max(now() - xact_start)::text as longest,
            count(*)::integer as sessions
       from pg_stat_activity where pid <> pg_backend_pid() and usename is not null group by 1, 2, 3, 4, 5`,
  );
  const log = readFile(join(scene.databaseFolder, "postgres.log"), "utf8");
  const told = await Promise.all(
    [ready, sessions.then((rows) => JSON.stringify(rows, null, 1)), log].map((each) =>
      each.then(
        (text) => text.trim().slice(-3_000),
        (error: unknown) => `cannot be told: ${error}`,
      ),
    ),
  );
  const [health, activity, postgres] = told;
  return [
    `Ready: ${health}`,
    `PostgreSQL's sessions: ${activity}`,
    `PostgreSQL's log:\n${postgres}`,
    `The server's last words:\n${running?.said().slice(-3_000)}`,
    `Ended by themselves:\n${server.endedByItself().join("\n")}`,
  ].join("\n\n");
}
