/**
 * What a message says about one field (HL7 v2.5.1 §2.5.3, "field content"): a value, `""` (delete what you
 * have), or nothing at all (leave it as it is).
 */
export type Told<Value> = { readonly set: Value } | "deleted" | "unchanged";

/** The value after a message was heard. */
export const settled = <Value>(told: Told<Value>, current: Value | undefined): Value | undefined => {
  if (told === "unchanged") return current;
  return told === "deleted" ? undefined : told.set;
};

/** The value that was said, if one was. */
export const saidValue = <Value>(told: Told<Value>): Value | undefined => settled(told, undefined);

/** Turns a said text into something more precise; what makes no sense counts as not said. */
export const refined = <Value>(
  told: Told<string>,
  refine: (text: string) => Value | undefined,
): Told<Value> => {
  if (typeof told === "string") return told;
  const value = refine(told.set);
  return value === undefined ? "unchanged" : { set: value };
};
