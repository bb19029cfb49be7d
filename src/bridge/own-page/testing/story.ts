import { afterAll, beforeAll } from "vitest";
import { type OpenApp, openApp } from "../../../../test/support/app.ts";
import type { TestDatabase } from "../../../../test/support/database.ts";
import { crossing } from "../../../../test/support/people.ts";
import { makeWorld, type World } from "../../../../test/support/world.ts";
import type { TalkChoice } from "../../../functions/trust/contract.ts";
import type { StaffIdentity } from "../../../platform/database/index.ts";
import type { PersonRef } from "../../journey/index.ts";
import { phoneOn } from "./phone.ts";

/** For tests: a programme with Dee, a peer on shift, and Ana, the coordinator; and people with a page of their own. */
export function ownPageStory(made: TestDatabase) {
  const story = {} as { world: World; open: OpenApp; dee: StaffIdentity; ana: StaffIdentity };
  beforeAll(async () => {
    story.world = await makeWorld(made);
    story.dee = await story.world.hire("Dee", ["peer"]);
    story.ana = await story.world.hire("Ana", ["coordinator"]);
    story.open = await openApp(made);
  });
  afterAll(() => story.open?.close());

  /** The link and code that a peer hands over. */
  const link = async (peer: StaffIdentity, { personId }: PersonRef) => {
    const { body } = await story.open.as(peer).post(`people/${personId}/own-page`, {});
    return body as { readonly location: string; readonly code: string };
  };
  /** A phone on which the person has opened their page. */
  const phoneOf = async (ref: PersonRef, peer = story.dee, language = "en") => {
    const { location, code } = await link(peer, ref);
    const phone = phoneOn(story.open.app, language);
    const answer = await phone.send(location, { code });
    if (answer.statusCode !== 303) throw new Error(`The page did not open: ${answer.statusCode}`);
    return phone;
  };
  /** Someone with peer support by Dee, and their phone. */
  const supported = async (nameUsed = "Tom", choices: readonly TalkChoice[] = []) => {
    const ref = await crossing(made, story.world, story.dee, nameUsed, choices);
    return { ref, phone: await phoneOf(ref) };
  };
  return { story, link, phoneOf, supported };
}
