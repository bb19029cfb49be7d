import type { KeptCommand } from "./line-keeper.ts";
import type { OutboxEntry, Standing } from "./outbox.ts";

/** An entry with whose it is and its place in line. */
export type InLine = OutboxEntry & { readonly by: string | undefined; readonly place: number };

/** After the last one; whole numbers are given by the phone's storage, parts by this page alone. */
export const placeAfter = (line: readonly InLine[]): number =>
  Math.max(0, ...line.map(({ place }) => place)) + 1e-6;

/**
 * What this page knows of a line and what lies in the phone's storage, put together.
 * The storage is right, except for what this page has seen sent and for what is only here; what the browser
 * has lost although it waits is marked "not yet", to be kept again.
 */
export function mergeLine(
  line: readonly InLine[],
  kept: readonly KeptCommand[],
  by: string | undefined,
): readonly InLine[] {
  const keptIds = new Set(kept.map(({ id }) => id));
  const known = new Map(line.map((entry) => [entry.id, entry]));
  const fromStorage = kept.flatMap((row): InLine[] => {
    const here = known.get(row.id);
    if (here?.standing.state === "sent") return [{ ...here, place: row.place }];
    if (row.standing.state === "sent" && !here) return [];
    return [{ ...row, by, standing: standingOf(row, here), ...(isSent(row) && { body: undefined }) }];
  });
  const onlyHere = line
    .filter(({ id }) => !keptIds.has(id))
    .map((entry) => (entry.by === by ? lostIfKept(entry) : entry));
  return [...fromStorage, ...onlyHere].sort((one, other) => one.place - other.place);
}

const isSent = ({ standing }: KeptCommand): boolean => standing.state === "sent";

function standingOf({ standing }: KeptCommand, here: InLine | undefined): Standing {
  if (standing.state === "waiting") return { state: "waiting", kept: "on this phone" };
  if (standing.state === "refused") return same(here?.standing, standing);
  return { state: "sent", answer: undefined };
}

/** The same refusal stays the same object, so that screens do not draw it anew. */
const same = (here: Standing | undefined, now: Standing): Standing =>
  here?.state === "refused" && now.state === "refused" && here.problem.code === now.problem.code ? here : now;

function lostIfKept(entry: InLine): InLine {
  const { standing } = entry;
  if (standing.state !== "waiting" || standing.kept !== "on this phone") return entry;
  return { ...entry, standing: { state: "waiting", kept: "not yet" } };
}
