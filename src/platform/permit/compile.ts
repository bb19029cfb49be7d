import { blocked, type Choice, choices, readsUntil, standing, startingYes } from "./consent.ts";
import type { ConsentDirective, ConsentFacts } from "./facts.ts";
import type { ItemKind, Reader } from "./items.ts";
import { histories } from "./records.ts";

/** A row of `sharing_grant`: row security compares with these columns and nothing else. */
export interface Grant {
  readonly reader: Reader;
  readonly item: ItemKind;
  /** Only this reader of the class; null: the class. */
  readonly readerId: string | null;
  /** Only in this stay; null: in every one. */
  readonly stayId: string | null;
  /** Readers and stays with a choice of their own, which this row must not open. */
  readonly exceptReaders: readonly string[];
  readonly exceptStays: readonly string[];
  readonly openUntil: Date | null;
}

/** The decision as rows, as of one moment. A property test holds them to `decideConsent` for every question. */
export function compileGrants(facts: ConsentFacts, at: Date): readonly Grant[] {
  const [own = [], ...others] = histories(facts).map((directives) => openRows(directives, at));
  const open = others.reduce((wide, narrow) => wide.flatMap((row) => narrow.flatMap(inBoth(row))), own);
  return open.flatMap((row) => {
    const openUntil = readsUntil(facts.closing, row.reader);
    return openUntil && openUntil <= at ? [] : [{ ...row, openUntil }];
  });
}

/** What one row of choices opens by itself. */
function openRows(directives: readonly ConsentDirective[], at: Date): readonly Open[] {
  const said = standing(directives, at);
  const started = said.flatMap((each) => startingYes(each.effect) ?? []);
  const decided = choices(said);
  const pairs = new Map<string, { readonly reader: Reader; readonly item: ItemKind }>();
  for (const { reader, items } of started)
    for (const item of items) pairs.set(`${reader} ${item}`, { reader, item });
  for (const { reader, item } of decided) pairs.set(`${reader} ${item}`, { reader, item });

  return [...pairs.values()].flatMap(({ reader, item }) => {
    const about = decided.filter((choice) => choice.reader === reader && choice.item === item);
    const byStart = started.some((set) => set.reader === reader && set.items.includes(item));
    return rowsFor(about, byStart).map((row) => ({ reader, item, ...row }));
  });
}

/** What two rows open together: readers and stays that both name or leave open, without the exceptions of either. */
const inBoth =
  (one: Open) =>
  (other: Open): readonly Open[] => {
    if (one.reader !== other.reader || one.item !== other.item) return [];
    if (one.readerId && other.readerId && one.readerId !== other.readerId) return [];
    if (one.stayId && other.stayId && one.stayId !== other.stayId) return [];
    const readerId = one.readerId ?? other.readerId;
    const stayId = one.stayId ?? other.stayId;
    const exceptReaders = [...new Set([...one.exceptReaders, ...other.exceptReaders])];
    const exceptStays = [...new Set([...one.exceptStays, ...other.exceptStays])];
    const nothing =
      (readerId && exceptReaders.includes(readerId)) || (stayId && exceptStays.includes(stayId));
    return nothing ? [] : [{ ...one, readerId, stayId, exceptReaders, exceptStays }];
  };

/** Staff whom the person blocked, as of one moment. */
export function compileBlocks(facts: ConsentFacts, at: Date): readonly string[] {
  const named = histories(facts).flatMap((directives) => {
    const said = standing(directives, at);
    const blocks = said.flatMap((each) => (each.effect === "block" ? [each.readerId] : []));
    return blocks.filter((staffId) => blocked(said, staffId));
  });
  return [...new Set(named)];
}

type Open = Omit<Grant, "openUntil">;
type Row = Pick<Grant, "readerId" | "stayId" | "exceptReaders" | "exceptStays">;

function rowsFor(about: readonly Choice[], byStart: boolean): readonly Row[] {
  const exceptReaders = about.flatMap((each) => (each.readerId ? [each.readerId] : []));
  const exceptStays = about.flatMap((each) => (each.stayId && each.effect === "deny" ? [each.stayId] : []));
  const forClass = about.find((each) => each.readerId === null && each.stayId === null);
  const classAllowed = forClass ? forClass.effect === "allow" : byStart;
  const narrow = about.filter(
    (each) => each.effect === "allow" && (each.readerId !== null || each.stayId !== null),
  );
  return [
    ...(classAllowed ? [{ readerId: null, stayId: null, exceptReaders, exceptStays }] : []),
    ...narrow.map(({ readerId, stayId }) => ({
      readerId,
      stayId,
      exceptReaders: readerId ? [] : exceptReaders,
      exceptStays: [],
    })),
  ];
}
