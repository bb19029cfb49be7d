import type { PersonRef } from "../src/bridge/journey/index.ts";
import type { StaffIdentity } from "../src/platform/database/index.ts";
import type { Services } from "../src/platform/http/index.ts";
import { startSession } from "../test/support/app.ts";
import { crossing } from "../test/support/people.ts";
import { makeWorld } from "../test/support/world.ts";

/** A peer who is signed in and on shift, and whom they support. */
export interface OnlinePeer {
  readonly staff: StaffIdentity;
  readonly cookie: string;
  readonly personIds: readonly string[];
}

/** A programme with so many peers on shift, each supporting so many people; made through the journey's own steps. */
export async function onlineProgramme(
  services: Services,
  adminUrl: string,
  { peers, people }: { readonly peers: number; readonly people: number },
): Promise<readonly OnlinePeer[]> {
  const now = new Date();
  const { database, keys } = services;
  const made = { adminUrl, database, keys, now, services };
  const world = await makeWorld(made);
  const online: OnlinePeer[] = [];
  for (let peer = 0; peer < peers; peer++) {
    const staff: StaffIdentity = await world.hire(`Peer ${peer}`, ["peer"]);
    const met: PersonRef[] = await Promise.all(
      Array.from({ length: people }, (_, person) => crossing(made, world, staff, `Person ${person}`)),
    );
    const cookie = `footbridge=${await startSession(made, staff)}`;
    online.push({ staff, cookie, personIds: met.map(({ personId }) => personId) });
  }
  return online;
}
