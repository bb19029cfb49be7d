import type { FastifyInstance } from "fastify";
import { v7 as uuidv7 } from "uuid";
import { destroyKey, journeyClock } from "../bridge/steps/index.ts";
import { forgetStay, stayChanged, takeMessage } from "../hospital/adt/server.ts";
import { type Act, act, hashOf, type StaffIdentity } from "../platform/database/index.ts";
import { createApp, type Services } from "../platform/http/index.ts";
import { registerRooms } from "../rooms.ts";
import { clockwork } from "./clockwork.ts";
import { type ColleagueName, colleagueNames, colleagues } from "./colleagues.ts";
import type { Places } from "./places.ts";

/** The programme as it runs while the demo's stories are told to it: its own routes and jobs, at the stories' times. */
export interface World {
  readonly places: Places;
  readonly services: Services;
  /** Lets time pass until a moment, with all that the programme does by itself meanwhile. */
  passUntil(at: Date): Promise<void>;
  /** The same up to the end of the story: nothing that is due is left over. */
  passToTheEnd(at: Date): Promise<void>;
  /** What a colleague asks of the programme's own interface. Throws when it is refused. */
  ask(who: ColleagueName, method: "GET" | "POST", path: string, body?: object): Promise<unknown>;
  /** What a colleague finds where they may look; row security sees nothing else. */
  as<T>(who: ColleagueName, find: (act: Act) => Promise<T>): Promise<T>;
  /** What someone without an account sends from a page of ours: a form. Throws when it is refused. */
  send(path: string, form: Readonly<Record<string, string>>): Promise<void>;
  /** Takes in what a hospital says, as its message listener does. */
  hear(message: string): Promise<void>;
  close(): Promise<void>;
}

export async function openWorld(services: Services, places: Places, from: Date, to: Date): Promise<World> {
  let moment = from;
  const told: Services = { ...services, clock: () => moment };
  const setClock = (at: Date): void => {
    if (at > moment) moment = at;
  };
  const tasks = [journeyClock(told), destroyKey(told), stayChanged(told), forgetStay(told)];
  const jobs = clockwork(services.database, places, tasks, setClock);
  const app = await openApp(told);
  const cookies = await signEverybodyIn(services, places, from, to);
  return {
    places,
    services: told,
    async passUntil(at) {
      await jobs.runUntil(at);
      setClock(at);
    },
    async passToTheEnd(at) {
      await jobs.catchUp(at);
      setClock(at);
    },
    async ask(who, method, path, body) {
      const answer = await app.inject({
        method,
        url: `/api/v1/${path}`,
        headers: { "idempotency-key": uuidv7(), cookie: `footbridge=${cookies.get(who)}` },
        ...(body && { payload: body }),
      });
      if (answer.statusCode >= 400)
        throw new Error(`${who} could not ${method} ${path} (${answer.statusCode}): ${answer.body}`);
      return answer.json();
    },
    as: (who, find) => act(services.database, colleague(places, who), moment, find),
    async send(path, form) {
      const answer = await app.inject({
        method: "POST",
        url: path,
        headers: { "content-type": "application/x-www-form-urlencoded" },
        payload: new URLSearchParams(form).toString(),
      });
      if (answer.statusCode >= 400) throw new Error(`A form was refused (${answer.statusCode}): ${path}`);
    },
    async hear(message) {
      const heard = await takeMessage(told, message);
      if (heard.outcome === "refused") throw new Error(`A hospital message was refused: ${heard.reason}`);
    },
    async close() {
      await endSessions(services, places, to);
      await app.close();
    },
  };
}

async function openApp(services: Services): Promise<FastifyInstance> {
  const app = await createApp({ logLevel: "silent", trustProxy: 0 });
  await registerRooms(app, services);
  return app;
}

/** One session each for the length of the story, which ends when the story has been told. */
async function signEverybodyIn(services: Services, places: Places, from: Date, to: Date) {
  const cookies = new Map<ColleagueName, string>();
  for (const name of colleagueNames) {
    const cookie = uuidv7();
    cookies.set(name, cookie);
    const door = {
      kind: "door",
      token: hashOf(cookie).toString("hex"),
      programmeId: places.programmeId,
    } as const;
    await act(services.database, door, from, ({ db }) =>
      db
        .insertInto("session")
        .values({
          programmeId: places.programmeId,
          sessionHash: hashOf(cookie),
          holderKind: "staff",
          holderId: places.staffId(name),
          startedAt: from,
          seenAt: from,
          idleAfter: "1 year",
          endsAt: new Date(to.getTime() + 1),
        })
        .execute(),
    );
  }
  return cookies;
}

const endSessions = async (services: Services, places: Places, at: Date): Promise<void> => {
  for (const name of colleagueNames)
    await act(services.database, colleague(places, name), at, ({ db }) =>
      db.updateTable("session").set({ endedAt: at }).where("holderId", "=", places.staffId(name)).execute(),
    );
};

/** Someone at work, as the database knows them. */
function colleague(places: Places, name: ColleagueName): StaffIdentity {
  const { firstName, roles, units } = colleagues[name];
  return {
    kind: "staff",
    id: places.staffId(name),
    programmeId: places.programmeId,
    firstName,
    locale: "en",
    roles,
    units: (units ?? []).map(places.unitId),
  };
}
