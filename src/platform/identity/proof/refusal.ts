import { record } from "../../audit/index.ts";
import { act } from "../../database/index.ts";
import type { Services } from "../../http/index.ts";
import type { ProvenOne } from "./proof.ts";

/** In the audit trail of the programme whose account was tried; an address that is nobody's has none. */
export async function noteRefusal(
  services: Services,
  whose: Pick<ProvenOne, "programmeId" | "id"> | undefined,
  why: string,
): Promise<void> {
  if (!whose) return;
  const { programmeId, id } = whose;
  await act(services.database, { kind: "door", token: "", programmeId }, services.clock(), async (at) =>
    record(at, programmeId, [{ action: "sign-in refused", because: `${why}: account ${id}` }]),
  );
}
