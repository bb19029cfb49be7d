import { v7 as uuidv7 } from "uuid";
import { addDays, dayOf, startOfDay } from "../platform/calendar/rules.ts";
import type { PeerName } from "./colleagues.ts";
import { inventedNumber } from "./ids.ts";
import { demoZone } from "./programme.ts";
import { refOf, type Tellers, type ToldPerson } from "./told-person.ts";
import type { World } from "./world.ts";

/** What a peer does about one of their people, on the routes of the peer's own phone. */
export const supportTellers = {
  meets: (world, person, { peer }) => step(world, person, peer, "met"),
  "is not there": (world, person, { peer }) => step(world, person, peer, "not there"),
  "holds the talk": (world, person, { peer, choices }) => talk(world, person, peer, "yes", choices),
  "says no in the talk": (world, person, { peer }) => talk(world, person, peer, "no", []),
  "is opened": (world, person, { peer }) => world.ask(peer, "GET", `people/${refOf(world, person).personId}`),
  contact: (world, person, { peer, contact }) =>
    post(world, person, peer, "contacts", { contactId: uuidv7(), at: at(world), ...contact }),
  "nothing written": (world, person, { peer }) =>
    post(world, person, peer, "nothing-written", { at: at(world) }),
  "don’t look for me": (world, person, { peer }) => step(world, person, peer, "paused"),
  "stops support": (world, person, { peer }) => step(world, person, peer, "stopped"),
  "finishes together": (world, person, { peer }) => step(world, person, peer, "finished"),
  "not me": (world, person, { peer }) => step(world, person, peer, "not me"),
  "is handed over": (world, person, { peer, to }) =>
    step(world, person, peer, "handed over", { toPeer: world.places.staffId(to) }),
  "is covered": (world, person, { peer, to }) =>
    step(world, person, peer, "on cover", {
      toPeer: world.places.staffId(to),
      until: endOfTomorrow(world.services.clock()),
    }),
  "changes sharing": (world, person, { peer, choice }) =>
    post(world, person, peer, "sharing", {
      change: "choose",
      directiveId: uuidv7(),
      choice,
      witness: witnessOf(person),
    }),
  "gets an own page": (world, person, { peer }) => post(world, person, peer, "own-page", {}),
} satisfies Partial<Tellers>;

const at = (world: World): string => world.services.clock().toISOString();

const post = (world: World, person: ToldPerson, peer: PeerName, path: string, body: object) =>
  world.ask(peer, "POST", `people/${refOf(world, person).personId}/${path}`, body);

const step = (
  world: World,
  person: ToldPerson,
  peer: PeerName,
  name: string,
  more: { readonly toPeer?: string; readonly until?: string } = {},
) => post(world, person, peer, "steps", { eventId: uuidv7(), step: name, at: at(world), ...more });

const talk = (
  world: World,
  person: ToldPerson,
  peer: PeerName,
  peerSupport: "yes" | "no",
  choices: readonly object[],
) =>
  post(world, person, peer, "consent-talk", {
    talkId: uuidv7(),
    at: at(world),
    peerSupport,
    limitsSaid: true,
    how: "aloud",
    witness: witnessOf(person),
    choices,
  });

const witnesses = ["Gita Pillai", "Hana Kim", "Pascal Morin", "Marcus Chen"];
const witnessOf = ({ someone }: ToldPerson): string =>
  witnesses[inventedNumber(someone.name, witnesses.length)] ?? "Gita Pillai";

/** Until midnight tomorrow: the cover of someone who has a day off. */
function endOfTomorrow(now: Date): string {
  return startOfDay(addDays(dayOf(now, demoZone), 2), demoZone).toISOString();
}
