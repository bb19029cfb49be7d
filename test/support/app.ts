import { randomBytes } from "node:crypto";
import type { FastifyInstance } from "fastify";
import { v7 as uuidv7 } from "uuid";
import { act, hashOf, type StaffIdentity } from "../../src/platform/database/index.ts";
import { createApp } from "../../src/platform/http/index.ts";
import { registerRooms } from "../../src/rooms.ts";
import type { TestDatabase } from "./database.ts";

export interface OpenApp {
  readonly app: FastifyInstance;
  /** Asks as someone who works here; commands get a new key unless one is given. */
  as(staff: StaffIdentity): Asker;
  /** The cookie of this colleague's session, as a header. */
  cookieOf(staff: StaffIdentity): Promise<string>;
  close(): Promise<void>;
}

export interface Asker {
  get(path: string, headers?: Headers): Promise<Answer>;
  post(path: string, body: object, key?: string, headers?: Headers): Promise<Answer>;
}

type Headers = Readonly<Record<string, string>>;

export interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests read bodies of every shape and assert on them.
  readonly body: any;
}

/** The programme's server, without a port. */
export async function openApp(made: TestDatabase): Promise<OpenApp> {
  const app = await createApp({ logLevel: "silent", trustProxy: 0 });
  await registerRooms(app, made.services);
  const cookies = new Map<string, string>();
  const cookieOf = async (staff: StaffIdentity): Promise<string> => {
    const cookie = cookies.get(staff.id) ?? (await startSession(made, staff));
    cookies.set(staff.id, cookie);
    return cookie;
  };
  const ask = async (
    staff: StaffIdentity,
    method: "GET" | "POST",
    path: string,
    { body, key, headers }: { readonly body?: object; readonly key?: string; readonly headers?: Headers },
  ): Promise<Answer> => {
    const answer = await app.inject({
      method,
      url: `/api/v1/${path}`,
      headers: {
        cookie: `footbridge=${await cookieOf(staff)}`,
        ...(body && { "idempotency-key": key }),
        ...headers,
      },
      ...(body && { payload: body }),
    });
    return { status: answer.statusCode, body: answer.json() };
  };
  return {
    app,
    as: (staff) => ({
      get: (path, headers = {}) => ask(staff, "GET", path, { headers }),
      post: (path, body, key = uuidv7(), headers = {}) => ask(staff, "POST", path, { body, key, headers }),
    }),
    cookieOf: async (staff) => `footbridge=${await cookieOf(staff)}`,
    close: () => app.close(),
  };
}

/** Signs someone in; gives the value of their cookie. */
export async function startSession(made: TestDatabase, staff: StaffIdentity): Promise<string> {
  const cookie = randomBytes(32).toString("base64url");
  const sessionHash = hashOf(cookie);
  const { programmeId } = staff;
  await act(
    made.database,
    { kind: "door", token: sessionHash.toString("hex"), programmeId },
    made.now,
    ({ db }) =>
      db
        .insertInto("session")
        .values({
          programmeId,
          sessionHash,
          holderKind: "staff",
          holderId: staff.id,
          startedAt: made.now,
          seenAt: made.now,
          idleAfter: "365 days",
          endsAt: new Date(made.now.getTime() + 365 * 86_400_000),
        })
        .execute(),
  );
  return cookie;
}
