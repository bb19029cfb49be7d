import type { Act, PersonIdentity } from "../../../platform/database/index.ts";
import type { Keyring } from "../../../platform/sealing/index.ts";
import type { Language } from "../../../platform/words/language.ts";
import { isOpen } from "../../journey/index.ts";
import { profileOpener } from "../../people/index.ts";
import { loadBlocked, loadLooks } from "../looks-store.ts";
import type { SessionPage, Sure } from "../page-data.ts";
import { loadFollowUp, loadOwnJourney, loadOwnPeers, loadSelf } from "../store.ts";
import { homeOf, sharingPage } from "./home.ts";
import { invitationOf, writtenOf } from "./written.ts";

/** Which page is asked for. */
export type Wish = Exclude<SessionPage["kind"], "sure"> | Sure;

export interface Loaded {
  readonly page: SessionPage;
  readonly timeZone: string;
  readonly language: Language;
}

/** One page of the acting person's own; `undefined` when everything about them is deleted. */
export async function loadPage(
  act: Act<PersonIdentity>,
  keys: Keyring,
  wish: Wish,
  pick: (own: string) => Language,
): Promise<Loaded | undefined> {
  const self = await loadSelf(act);
  const journey = await loadOwnJourney(act);
  if (!self || !journey) return undefined;
  const { timeZone } = self;
  const language = pick(self.language);
  const profile = await profileOpener(keys)(self);
  const peer = async () =>
    (await loadOwnPeers(act)).find(({ state }) => state === "assigned")?.firstName ?? null;

  const page = async (): Promise<SessionPage> => {
    if (typeof wish === "object") return { kind: "sure", sure: wish, peer: await peer() };
    switch (wish) {
      case "home": {
        const clock = { now: act.now, timeZone, language };
        return { kind: wish, home: await homeOf(act, journey, profile.nameUsed, clock) };
      }
      case "sharing": {
        const { inStay } = await loadFollowUp(act, journey);
        const sharing = await sharingPage(act, journey);
        return { kind: wish, ...sharing, peer: await peer(), inStay, isOpen: isOpen(journey.stage) };
      }
      case "looked": {
        const blocked = await loadBlocked(act);
        const closed = new Set(blocked.map(({ staffId }) => staffId));
        const looks = await loadLooks(act, timeZone);
        return {
          kind: wish,
          blocked,
          looks: looks.map((look) => ({ ...look, blocked: closed.has(look.staffId) })),
        };
      }
      case "written": {
        const { readers } = await sharingPage(act, journey);
        return {
          kind: wish,
          readers,
          invitation: await invitationOf(act, journey, profile.wishes),
          written: await writtenOf(act, keys, self.keyId),
        };
      }
    }
  };
  return { page: await page(), timeZone, language };
}
