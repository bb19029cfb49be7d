import { goesOn, isOpen, type Journey, loadJourney, type PersonRef } from "../../../bridge/journey/index.ts";
import { takeStep } from "../../../bridge/steps/index.ts";
import { type Act, switching, withinPerson } from "../../../platform/database/index.ts";
import {
  addOtherRecords,
  asOtherRecords,
  loadConsent,
  removeOtherRecords,
} from "../../../platform/permit/index.ts";
import { peopleConcerned } from "./changed-stay-store.ts";
import { mergedByHospital, recordsOf } from "./merge-store.ts";
import { idOf } from "./news.ts";

interface One {
  readonly ref: PersonRef;
  readonly journey: Journey;
}

/** Two people of one programme have one record (row 47): the older open journey goes on, the others point to it. */
export async function mergeJourneys(
  outer: Act,
  refs: readonly PersonRef[],
  hospitalId: string,
): Promise<void> {
  const all = await journeysOf(outer, refs);
  const [first, ...others] = all.toSorted((one, other) => (goesOn(one.journey, other.journey) ? -1 : 1));
  if (!first) return;
  const by = { role: "hospital message", id: hospitalId } as const;
  for (const { ref, journey } of others) {
    if (journey.retiredInto === first.journey.id) continue;
    const count = journey.seen.length + first.journey.seen.length;
    const id = (of: string): string => idOf("merged", first.journey.id, journey.id, of, count);
    const base = { kind: "merged", at: outer.now, by } as const;
    const said = await withinPerson(outer, ref.programmeId, ref.personId, (act) =>
      loadConsent(act, ref, journey.id),
    );
    const brought = asOtherRecords(said, overOf(journey), outer.now);
    const older = { ...base, id: id("older"), other: journey };
    const taken = await takeStep(outer, first.ref, older, {
      after: (act) => addOtherRecords(act, first.ref, journey.id, brought),
    });
    if (!("refused" in taken))
      await takeStep(outer, ref, { ...base, id: id("younger"), into: first.journey.id });
  }
}

/** How a journey was over, as far as the sharing of another record is concerned: with the person's own no, or otherwise. */
function overOf({ stage, reason, since }: Journey): { readonly ownNoAt: Date | null } | null {
  if (isOpen(stage)) return null;
  const ownNo = reason === "person stopped" || reason === "said no" || reason === "called back";
  return { ownNoAt: ownNo ? since : null };
}

/** The hospital took two records apart again (row 48): what its message once made one is two, each by its own facts. */
export async function undoMerges(outer: Act, ref: PersonRef, hospitalId: string): Promise<void> {
  const [own] = await journeysOf(outer, [ref]);
  if (!own) return;
  const { journey } = own;
  const others = [
    ...journey.merged.map(({ id }) => id),
    ...(journey.retiredInto ? [journey.retiredInto] : []),
  ];
  if (others.length === 0) return;
  const { programmeId, personId } = ref;
  const [byHospital, records] = await withinPerson(outer, programmeId, personId, async (act) => [
    await mergedByHospital(act, ref, hospitalId),
    await recordsOf(act, ref, hospitalId),
  ]);
  if (!byHospital) return;
  const alike = await switching(outer, { kind: "hospital", hospitalId }, async (act) =>
    Promise.all(
      records.map((hash) =>
        peopleConcerned(act, { hospitalId, stayId: null, recordHash: hash.toString("hex") }),
      ),
    ),
  );
  const still = await journeysOf(
    outer,
    alike.flat().filter((other) => other.programmeId === programmeId && other.personId !== personId),
  );
  const by = { role: "hospital message", id: hospitalId } as const;
  for (const otherId of others) {
    if (still.some((other) => other.journey.id === otherId)) continue;
    const id = idOf("merge undone", journey.id, otherId, journey.seen.length);
    const undone = { id, kind: "merge undone", at: outer.now, by, otherId } as const;
    await takeStep(outer, ref, undone, { after: (act) => removeOtherRecords(act, ref, otherId) });
  }
}

async function journeysOf(outer: Act, refs: readonly PersonRef[]): Promise<readonly One[]> {
  const found: One[] = [];
  for (const ref of refs) {
    const journey = await withinPerson(outer, ref.programmeId, ref.personId, (act) => loadJourney(act, ref));
    if (journey) found.push({ ref, journey });
  }
  return found;
}
