import type { TestDatabase } from "../../test/support/database.ts";
import { followUpsDue } from "../bridge/follow-up/rules.ts";
import { wardList } from "../bridge/invitation/contract.ts";
import { board } from "../bridge/matching/contract.ts";
import { today } from "../bridge/people/contract.ts";
import { factsOf } from "../bridge/people/rules.ts";
import { findEdition } from "./edition.ts";
import { loadDemo } from "./load.ts";
import { demoZone } from "./programme.ts";
import { openWorld } from "./world.ts";

/** Loads the demo at a moment, and looks at it through the screens' own routes. */
export async function demoAt(made: TestDatabase, now: string) {
  made.now = new Date(now);
  await loadDemo(made.services, () => {});
  const { places } = await findEdition(made.database, made.now);
  const world = await openWorld(made.services, places, made.now, new Date(made.now.getTime() + 3_600_000));
  const peersDay = async (peer: "dee" | "amir" | "noor" | "kit" | "rosalie") =>
    today.answer.parse(await world.ask(peer, "GET", "today"));
  return {
    places,
    world,
    peersDay,
    /** What is due for a peer's people now, as the phone computes it. */
    async dueFor(peer: "dee" | "amir" | "noor" | "kit" | "rosalie") {
      const { people } = await peersDay(peer);
      return people.flatMap(({ nameUsed, facts }) =>
        followUpsDue(factsOf(facts, demoZone), made.now).map((due) => ({ nameUsed, ...due })),
      );
    },
    wardOf: async (nurse: "maya", unit: "6N") =>
      wardList.answer.parse(await world.ask(nurse, "GET", `wards/${places.unitId(unit)}/stays`)),
    board: async () => board.answer.parse(await world.ask("joan", "GET", "board")),
  };
}
