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

/** Someone of this peer's whose support runs. */
async function someone(address: string, cookie: string): Promise<string> {
  const { people } = (await asked(address, cookie, "people")) as {
    people: { personId: string; stage: string; relation: string }[];
  };
  const found = people.find(({ stage, relation }) => stage === "crossing" && relation === "assigned");
  if (!found) throw new Error("The demo's peer supports nobody.");
  return found.personId;
}

export const screens: readonly Screen[] = [
  { name: "Today", as: "peer", wanted: async (address, cookie) => reading(address, cookie, "today") },
  {
    name: "one person",
    as: "peer",
    wanted: async (address, cookie) => reading(address, cookie, `people/${await someone(address, cookie)}`),
  },
  {
    name: "contact log",
    as: "peer",
    wanted: async (address, cookie) => ({
      url: `${address}/api/v1/people/${await someone(address, cookie)}/contacts`,
      method: "POST",
      headers: { cookie, "content-type": "application/json" },
      fresh: () => {
        const contactId = uuidv7();
        return {
          headers: { "idempotency-key": contactId },
          body: JSON.stringify({
            contactId,
            at: new Date().toISOString(),
            outcome: "reached",
            activities: ["company", "food"],
          }),
        };
      },
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
