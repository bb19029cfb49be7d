import { v7 as uuidv7 } from "uuid";
import type { Act } from "../database/index.ts";
import { compileBlocks, compileGrants } from "./compile.ts";
import type { Closing, ConsentDirective, ConsentFacts, OtherRecord } from "./facts.ts";
import type { ItemKind, Reader } from "./items.ts";
import { onlyBlocks } from "./records.ts";
import { loadOtherRecords } from "./records-store.ts";

/** A directive with how it was given and who heard it. */
export interface NewDirective {
  readonly directive: ConsentDirective;
  readonly until?: "this stay" | "any ward" | "the 90 days";
  readonly how: "own page" | "aloud" | "signed" | "message" | "said to staff";
  readonly heardBy?: string;
  readonly witnessSealed?: Buffer;
}

export interface About {
  readonly programmeId: string;
  readonly personId: string;
}

/** Appends what the person decided. The act must be about this person. */
export async function appendDirectives(
  act: Act,
  about: About,
  journeyId: string,
  given: readonly NewDirective[],
): Promise<void> {
  if (given.length === 0) return;
  await act.db
    .insertInto("consentDirective")
    .values(
      given.map(({ directive, until, how, heardBy, witnessSealed }) => ({
        programmeId: about.programmeId,
        directiveId: directive.directiveId,
        personId: about.personId,
        journeyId,
        effect: directive.effect,
        reader: "reader" in directive ? directive.reader : null,
        readerId: "readerId" in directive ? directive.readerId : null,
        item: "item" in directive ? directive.item : null,
        stayId: "stayId" in directive ? directive.stayId : null,
        until: until ?? null,
        how,
        heardBy: heardBy ?? null,
        witnessSealed: witnessSealed ?? null,
        givenAt: directive.givenAt,
        recordedAt: act.now,
      })),
    )
    .onConflict((sent) => sent.doNothing())
    .execute();
}

/** What the person decided, under each of their records: all but when the journey closed. */
export type Said = Pick<ConsentFacts, "directives" | "others">;

/**
 * Everything the person decided since they last asked for a peer, and the blocks of all times: someone who comes back
 * opens again what they want open.
 */
export async function loadConsent(act: Act, about: About, journeyId: string): Promise<Said> {
  const journey = await act.db
    .selectFrom("journey")
    .select("askedAt")
    .where((is) => is.and({ programmeId: about.programmeId, journeyId }))
    .executeTakeFirst();
  const askedAt = journey?.askedAt ?? act.now;
  const rows = await act.db
    .selectFrom("consentDirective")
    .select(["directiveId", "effect", "reader", "readerId", "item", "stayId", "givenAt"])
    .where((is) => is.and({ programmeId: about.programmeId, personId: about.personId }))
    .where((is) =>
      is.or([
        is.and([is("journeyId", "=", journeyId), is("givenAt", ">=", askedAt)]),
        is("effect", "in", ["block", "unblock"]),
      ]),
    )
    .orderBy("recordedAt")
    .execute();
  const others = await loadOtherRecords(act, about);
  const upToNow = (other: OtherRecord) => (other.mergedAt < askedAt ? onlyBlocks(other) : other);
  return { directives: rows.map(fromRow), others: others.map(upToNow) };
}

/** Rewrites the compiled rows from all directives: from this second on, row security compares with these. */
export async function recompile(
  act: Act,
  about: About,
  journeyId: string,
  closing: Closing | null,
): Promise<void> {
  const facts = { ...(await loadConsent(act, about, journeyId)), closing };
  await act.db
    .deleteFrom("sharingGrant")
    .where((is) => is.and({ ...about }))
    .execute();
  await act.db
    .deleteFrom("personBlock")
    .where((is) => is.and({ ...about }))
    .execute();
  const grants = compileGrants(facts, act.now).map(({ openUntil, exceptReaders, exceptStays, ...grant }) => ({
    ...about,
    ...grant,
    grantId: uuidv7(),
    exceptReaders: [...exceptReaders],
    exceptStays: [...exceptStays],
    openFrom: act.now,
    openUntil: openUntil ?? "infinity",
  }));
  if (grants.length > 0) await act.db.insertInto("sharingGrant").values(grants).execute();
  const blocks = compileBlocks(facts, act.now).map((staffId) => ({ ...about, staffId, since: act.now }));
  if (blocks.length > 0) await act.db.insertInto("personBlock").values(blocks).execute();
}

interface DirectiveRow {
  readonly directiveId: string;
  readonly effect: string;
  readonly reader: string | null;
  readonly readerId: string | null;
  readonly item: string | null;
  readonly stayId: string | null;
  readonly givenAt: Date;
}

function fromRow(row: DirectiveRow): ConsentDirective {
  const { directiveId, givenAt, effect, readerId, stayId } = row;
  switch (effect) {
    case "allow":
    case "deny": {
      const target = {
        directiveId,
        givenAt,
        effect,
        reader: row.reader as Reader,
        item: row.item as ItemKind,
      } as const;
      return readerId ? { ...target, readerId, stayId: null } : { ...target, readerId: null, stayId };
    }
    case "block":
    case "unblock":
      return { directiveId, givenAt, effect, readerId: readerId ?? "" };
    case "yes to meeting":
    case "yes to peer support":
    case "stop sharing everything":
      return { directiveId, givenAt, effect };
    default:
      throw new Error(`Unknown consent directive: ${effect}`);
  }
}
