import type { Happening, HappeningOf } from "./story.ts";
import { askingTellers } from "./tell-asking.ts";
import { besideTellers } from "./tell-beside.ts";
import { hospitalTellers } from "./tell-hospital.ts";
import { newPersonTellers } from "./tell-new-person.ts";
import { supportTellers } from "./tell-support.ts";
import type { Tellers, ToldPerson } from "./told-person.ts";
import type { World } from "./world.ts";

const tellers: Tellers = {
  ...hospitalTellers,
  ...askingTellers,
  ...supportTellers,
  ...besideTellers,
  ...newPersonTellers,
};

/** Makes one thing happen to someone, now. */
export const tell = <Name extends Happening["do"]>(
  world: World,
  person: ToldPerson,
  happening: HappeningOf<Name>,
): Promise<unknown> => tellers[happening.do](world, person, happening);
