import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
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

/** The person's stay, as the one who asks finds it on their ward's list. */
async function stayOnList(world: World, { someone, at }: ToldPerson, to: TeamName): Promise<string> {
  const stay = await world.as(to, ({ db }) =>
    db
      .selectFrom("stay")
      .select("stayId")
      .where("unitId", "=", at ? world.places.unitId(at.unit) : null)
      .where("bed", "=", at?.bed ?? null)
      .where("state", "in", ["open", "on leave"])
      .executeTakeFirst(),
  );
  if (!stay) throw new Error(`${to} does not find ${someone.name} on the ward.`);
  return stay.stayId;
}

async function offerByHand(world: World, person: ToldPerson, to: PeerName): Promise<unknown> {
  const { id } = await journeyOf(world, person);
  return world.ask("joan", "POST", `journeys/${id}/offers`, { peerId: world.places.staffId(to) });
}

/** The offer without a name that waits for this peer. */
async function offerTo(world: World, person: ToldPerson, peer: PeerName): Promise<string> {
  const { id } = await journeyOf(world, person);
  const offer = await world.as(peer, ({ db }) =>
    db.selectFrom("offer").select("offerId").where("journeyId", "=", id).executeTakeFirst(),
  );
  if (!offer) throw new Error(`${peer} has no offer for ${person.someone.name}.`);
  return `offers/${offer.offerId}`;
}
