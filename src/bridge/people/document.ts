import type { Act } from "../../platform/database/index.ts";
import type { ItemKind } from "../../platform/permit/index.ts";
import type { Keyring } from "../../platform/sealing/index.ts";
import { type ContactRow, loadContactEntries } from "../contacts/index.ts";
import { type PersonRef, stepsAt } from "../journey/index.ts";
import { type CardRow, cardFrom, loadCards } from "./card-store.ts";
import type { ActivityCode, ContactEntry, PersonDocument } from "./contract.ts";
import { loadSharing, loadWishedTime } from "./document-store.ts";
import { onCards } from "./lists.ts";
import { profileOpener } from "./profile.ts";

/** What someone's document shows of them. */
export const onDocument: readonly ItemKind[] = [
  ...onCards,
  "what-was-done",
  "words-only-us-two",
  "words-my-peers",
  "words-to-team",
  "my-choices",
];

/** Everything that a peer's phone may hold about one person; `undefined` when there is nothing for this reader. */
export async function personDocument(
  act: Act,
  keys: Keyring,
  ref: PersonRef,
): Promise<PersonDocument | undefined> {
  const [[row], entries] = await Promise.all([
    loadCards(act, ref.programmeId, ref.personId),
    loadContactEntries(act, ref),
  ]);
  if (!row) return undefined;
  const [request] = row.comeBy;
  const profile = await profileOpener(keys)(row);
  return {
    ...cardFrom(row, profile, true),
    // What someone wishes for in a peer is between them and the one who came.
    wishes: row.state === "on cover" ? "" : profile.wishes,
    cannotBeAsked: row.cannotBeAsked,
    bestTime: await loadWishedTime(act, ref, row.journeyId),
    contacts: await openEntries(act, keys, row.keyId, entries),
    ...(await loadSharing(act, ref)),
    asksToComeBy: request ? { requestId: request.requestId, askedAt: request.askedAt.toISOString() } : null,
    endsOn: row.endsOn,
    nextSteps: [...stepsAt(row.stage, whoIs(row))],
  };
}

const whoIs = (row: CardRow) =>
  row.state === "on cover"
    ? (["any peer", "peer", "cover"] as const)
    : (["any peer", "peer", "assigned peer"] as const);

async function openEntries(
  act: Act,
  keys: Keyring,
  keyId: string,
  rows: readonly ContactRow[],
): Promise<ContactEntry[]> {
  const key = rows.some((row) => row.sealed) ? await keys.find(keyId) : undefined;
  const me = "id" in act.who ? act.who.id : "";
  return rows.map((row) => ({
    contactId: row.contactId,
    at: row.at.toISOString(),
    outcome: row.outcome,
    way: row.way,
    activities: (row.codes ?? []) as ActivityCode[],
    words:
      row.level && row.sealed && key
        ? { level: row.level, text: key.open<string>(row.sealed, `contact ${row.contactId}`) }
        : null,
    byMe: row.peerId === me,
  }));
}
