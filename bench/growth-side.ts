import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import pg from "pg";
import type { Wanted } from "./load.ts";

/** A server over a database of one size. */
export interface Side {
  readonly size: string;
  readonly address: string;
  /** Signs in at the demo's door. */
  cookieOf(as: string): Promise<string>;
  /** Pages that PostgreSQL has touched for it so far. */
  pages(): Promise<number>;
  close(): void;
}

export interface Asked {
  /** Pages a request, milliseconds of the median request, bytes of its answer. */
  readonly pages: number;
  readonly milliseconds: number;
  readonly bytes: number;
}

export async function openSide(given: {
  readonly size: string;
  readonly adminUrl: string;
  readonly folder: string;
  readonly port: number;
}): Promise<Side> {
  const server = fork(join(import.meta.dirname, "growth-server.ts"), {
    env: {
      ...process.env,
      APP_PORT: String(given.port),
      APP_ADMIN_URL: given.adminUrl,
      APP_FOLDER: given.folder,
    },
  });
  await once(server, "message");
  const address = `http://127.0.0.1:${given.port}`;
  return {
    size: given.size,
    address,
    cookieOf: (as) => signIn(address, as),
    pages: () => pagesOf(server, given.adminUrl),
    close: () => server.disconnect(),
  };
}

async function signIn(address: string, as: string): Promise<string> {
  const answer = await fetch(`${address}/api/v1/demo/sign-in`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ as }),
  });
  const cookies = answer.headers.getSetCookie();
  return cookies.map((cookie) => cookie.split(";")[0]).join("; ");
}

async function pagesOf(server: ChildProcess, adminUrl: string): Promise<number> {
  server.send("hand in");
  await once(server, "message");
  const db = new pg.Client({ connectionString: adminUrl.replace(/\/[^/]*$/, "/postgres") });
  await db.connect();
  const { rows } = await db.query<{ pages: string }>(
    "select blks_hit + blks_read as pages from pg_stat_database where datname = $1",
    [new URL(adminUrl).pathname.slice(1)],
  );
  await db.end();
  return Number(rows[0]?.pages);
}

/** Asks one after the other, and tells what a request cost. An answer that is not what was meant to be measured is an error. */
export async function askOften(
  side: Side,
  { wanted, shows }: { readonly wanted: Wanted; readonly shows: string },
  times: number,
): Promise<Asked> {
  const before = await side.pages();
  const took: number[] = [];
  let answered = "";
  for (let time = 0; time < times; time++) {
    const made = wanted.fresh?.();
    const began = performance.now();
    const answer = await fetch(new URL(made?.path ?? "", wanted.url), {
      method: wanted.method ?? "GET",
      headers: { ...wanted.headers, ...made?.headers },
      redirect: "manual",
      ...(made && { body: made.body }),
    });
    answered = await answer.text();
    took.push(performance.now() - began);
    if (!answer.ok || !answered.includes(shows))
      throw new Error(`${answer.status} at ${answer.url}, not ${shows}: ${answered.slice(0, 300)}`);
  }
  const pages = ((await side.pages()) - before) / times;
  return {
    pages: Math.round(pages),
    milliseconds: took.toSorted((a, b) => a - b)[times >> 1] ?? 0,
    bytes: Buffer.byteLength(answered),
  };
}
