import { destroyKey, erasePerson } from "../../src/bridge/steps/index.ts";
import { act } from "../../src/platform/database/index.ts";
import type { Services } from "../../src/platform/http/index.ts";

/** Someone of whom nothing is left, in either database. */
export interface Erased {
  readonly personId: string;
  readonly programmeId: string;
  readonly keyId: string;
}

/** Erases people as a server does: their rows in one transaction, then their keys, each noted in the second place first. */
export async function erase(services: Services, people: readonly Erased[], now: Date): Promise<void> {
  const { work } = destroyKey(services);
  for (const { personId, programmeId, keyId } of people) {
    await act(services.database, { kind: "system", programmeId }, now, (outer) =>
      erasePerson(outer, { personId, programmeId }),
    );
    await work({ keyId });
  }
}
