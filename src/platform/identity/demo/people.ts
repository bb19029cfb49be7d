import type { z } from "zod";
import type { Services } from "../../http/index.ts";
import type { demoDoor } from "../contract.ts";
import type { ProvenOne } from "../proof/proof.ts";

/** Someone invented whom one can come in as: what the door shows of them, and who they are. */
export type DemoPerson = z.infer<(typeof demoDoor)["answer"]>["people"][number] & { readonly who: ProvenOne };

/** The demo programme's cast, and the way to a person's own page. Given by whoever seeds the demo. */
export interface DemoPeople {
  readonly people: readonly DemoPerson[];
  /** @returns the path of that person's own page, opened for this visitor: "/…" */
  readonly openOwnPageFor: (services: Services, programmeId: string, personId: string) => Promise<string>;
}
