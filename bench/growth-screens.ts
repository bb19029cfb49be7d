import { v7 as uuidv7 } from "uuid";
import { leaseHeader } from "../src/platform/http/contract.ts";
import type { Side } from "./growth-side.ts";
import type { Wanted } from "./load.ts";
import { screens } from "./screens.ts";

export interface GrowthScreen {
  readonly name: string;
  /** Stands in an answer only when there is something to show. */
  readonly shows: string;
  readonly wanted: (side: Side) => Promise<Wanted>;
}

const reading =
  (as: string, path: string) =>
  async (side: Side): Promise<Wanted> => ({
    url: `${side.address}${path}`,
    headers: { cookie: await side.cookieOf(as) },
  });

/** A phone that holds its lease asks what changed: everything the first time, then almost nothing. */
async function changes(side: Side, after: boolean): Promise<Wanted> {
  const cookie = await side.cookieOf("peer");
  const leased = await fetch(`${side.address}/api/v1/device/lease`, {
    method: "POST",
    headers: { cookie, "content-type": "application/json", "idempotency-key": uuidv7() },
    body: JSON.stringify({ deviceId: uuidv7() }),
  });
  const { leaseId } = (await leased.json()) as { leaseId: string };
  const headers = { cookie, [leaseHeader]: leaseId };
  const url = `${side.address}/api/v1/device/changes`;
  if (!after) return { url, headers };
  const { cursor } = (await (await fetch(url, { headers })).json()) as { cursor: string };
  return { url: `${url}?after=${cursor}`, headers };
}

/** What stands in the answers of the screens of http.ts. */
const shown: Readonly<Record<string, string>> = {
  Today: '"personId":',
  "one person": '"nameUsed":',
  "contact log": '"contactId":',
  "ward list": '"stayId":',
};

/** Every screen of http.ts, and those whose lists could grow. */
export const growthScreens: readonly GrowthScreen[] = [
  ...screens.map(({ name, as, wanted }) => ({
    name,
    shows: shown[name] ?? "",
    wanted: async (side: Side) => wanted(side.address, await side.cookieOf(as)),
  })),
  { name: "own page", shows: "</html>", wanted: reading("person", "/p/home") },
  { name: "phone: everything", shows: '"name":"people/', wanted: (side) => changes(side, false) },
  { name: "phone: what changed", shows: '"whole":false', wanted: (side) => changes(side, true) },
  { name: "board", shows: '"askedAt":', wanted: reading("coordinator", "/api/v1/board") },
  {
    name: "waiting messages",
    shows: '"waitingId":',
    wanted: reading("coordinator", "/api/v1/waiting-messages"),
  },
  { name: "colleagues", shows: '"staffId":', wanted: reading("administrator", "/api/v1/staff") },
];
