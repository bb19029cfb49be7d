import { v7 as uuidv7 } from "uuid";
import type { Wanted } from "./load.ts";

/** What is measured: each screen's own request, signed in as whoever uses it. */
export interface Screen {
  readonly name: string;
  readonly as: "peer" | "care-team";
  readonly wanted: (address: string, cookie: string) => Promise<Wanted>;
}

const asked = async (address: string, cookie: string, path: string) =>
  (await fetch(`${address}/api/v1/${path}`, { headers: { cookie } })).json();

const reading = (address: string, cookie: string, path: string): Wanted => ({
  url: `${address}/api/v1/${path}`,
  headers: { cookie },
});

/** Everyone of this peer's whose support runs. */
async function supported(address: string, cookie: string): Promise<readonly string[]> {
  const { people } = (await asked(address, cookie, "people")) as {
    people: { personId: string; stage: string; relation: string }[];
  };
  const found = people.filter(({ stage, relation }) => stage === "crossing" && relation === "assigned");
  if (found.length === 0) throw new Error("The demo's peer supports nobody.");
  return found.map(({ personId }) => personId);
}

export const screens: readonly Screen[] = [
  { name: "Today", as: "peer", wanted: async (address, cookie) => reading(address, cookie, "today") },
  {
    name: "one person",
    as: "peer",
    wanted: async (address, cookie) =>
      reading(address, cookie, `people/${(await supported(address, cookie))[0]}`),
  },
  {
    name: "contact log",
    as: "peer",
    // About each of the peer's people in turn: a day has many contacts, and nobody has a thousand.
    wanted: async (address, cookie) => ({
      url: address,
      method: "POST",
      headers: { cookie, "content-type": "application/json" },
      fresh: ((people, turn) => () => {
        const contactId = uuidv7();
        return {
          path: `/api/v1/people/${people[turn.of++ % people.length]}/contacts`,
          headers: { "idempotency-key": contactId },
          body: JSON.stringify({
            contactId,
            at: new Date().toISOString(),
            outcome: "reached",
            activities: ["company", "food"],
          }),
        };
      })(await supported(address, cookie), { of: 0 }),
    }),
  },
  {
    name: "ward list",
    as: "care-team",
    wanted: async (address, cookie) => {
      const { wards } = (await asked(address, cookie, "wards")) as { wards: { unitId: string }[] };
      return reading(address, cookie, `wards/${wards[0]?.unitId}/stays`);
    },
  },
];
