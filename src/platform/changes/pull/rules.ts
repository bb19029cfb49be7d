/** Someone whom a peer's phone may hold. */
export interface Holdable {
  readonly personId: string;
  /** How many rows the phone would hold of them. */
  readonly rows: number;
}

/** Who fits on a phone: whole people in the order given, until the next one would be too much. */
export function fitting(
  people: readonly Holdable[],
  most: number,
): { readonly held: readonly Holdable[]; readonly leftOut: readonly Holdable[] } {
  let rows = 0;
  const held = people.filter((person) => {
    rows += person.rows;
    return rows <= most;
  });
  return { held, leftOut: people.slice(held.length) };
}
