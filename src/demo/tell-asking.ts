import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { wardList } from "../bridge/invitation/contract.ts";
import { today } from "../bridge/people/contract.ts";
import type { PeerName, TeamName } from "./colleagues.ts";
import { findPerson, journeyOf, type Tellers, type ToldPerson } from "./told-person.ts";
import type { World } from "./world.ts";

/** From the first question to the first meeting: on the ward's list, on the board, among a peer's offers. */
export const askingTellers = {
  "says yes to meeting": async (world, person, { to, told, bestTime, wishes }) => {
    const stayId = await stayOnList(world, person, to);
    const { speaks: language, pronouns } = person.someone;
    const asked = { saidYes: true, personTold: told, bestTime, wishes, language, pronouns };
    await world.ask(to, "POST", "invitations", { invitationId: uuidv7(), stayId, ...asked });
    person.personId = await findPerson(world, stayId);
  },
  "says no to meeting": async (world, person, { to }) =>
    world.ask(to, "POST", `stays/${await stayOnList(world, person, to)}/said-no`, {}),
  "was asked in error": async (world, person, { by }) =>
    world.ask(by, "POST", `stays/${await stayOnList(world, person, by)}/asked-in-error`, {
      eventId: uuidv7(),
    }),
  "is offered by hand": (world, person, { to }) => offerByHand(world, person, to),
  "can meet": async (world, person, { peer }) => {
    const { wave } = await journeyOf(world, person);
    // Where matching asked others, the coordinator offers it to this one by hand.
    if (!wave.peers.includes(world.places.staffId(peer))) await offerByHand(world, person, peer);
    const answer = await world.ask(peer, "POST", `${await offerTo(world, person, peer)}/can-meet`, {});
    z.object({ outcome: z.literal("yours") }).parse(answer);
  },
  "not now": async (world, person, { peer }) =>
    world.ask(peer, "POST", `${await offerTo(world, person, peer)}/not-now`, {}),
  "nobody can come": async (world, person) => {
    const { id } = await journeyOf(world, person);
    const step = { eventId: uuidv7(), step: "nobody can come" };
    return world.ask("joan", "POST", `journeys/${id}/steps`, step);
  },
} satisfies Partial<Tellers>;

/** The person's line on the ward's list, as the one who looks for it sees it. */
async function stayOnList(world: World, { someone, at }: ToldPerson, to: TeamName): Promise<string> {
  if (!at) throw new Error(`${someone.name} is in no hospital at this point.`);
  const path = `wards/${world.places.unitId(at.unit)}/stays`;
  const { stays } = wardList.answer.parse(await world.ask(to, "GET", path));
  const line = stays.find(
    ({ nameUsed, bed, departedAt }) => nameUsed === someone.name && bed === at.bed && departedAt === null,
  );
  if (!line) throw new Error(`${to} does not find ${someone.name} in bed ${at.bed} of ${at.unit}.`);
  return line.stayId;
}

async function offerByHand(world: World, person: ToldPerson, to: PeerName): Promise<unknown> {
  const { id } = await journeyOf(world, person);
  return world.ask("joan", "POST", `journeys/${id}/offers`, { peerId: world.places.staffId(to) });
}

/** The offer without a name that waits for this peer. */
async function offerTo(world: World, person: ToldPerson, peer: PeerName): Promise<string> {
  const { id } = await journeyOf(world, person);
  const { offers } = today.answer.parse(await world.ask(peer, "GET", "today"));
  const offer = offers.find(({ journeyId }) => journeyId === id);
  if (!offer) throw new Error(`${peer} has no offer for ${person.someone.name}.`);
  return `offers/${offer.offerId}`;
}
