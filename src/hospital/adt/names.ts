import { repetitions, type Segment, told } from "./message.ts";
import { saidValue, type Told } from "./told.ts";

export interface LegalName {
  readonly family: string;
  readonly given: string;
}

export interface ToldNames {
  readonly legalName: Told<LegalName>;
  /** What the person is called. */
  readonly nameUsed: Told<string>;
}

const called: ReadonlySet<string> = new Set(["N", "D"]);
const notLegal: ReadonlySet<string> = new Set(["A", "N", "D", "S", "T", "M", "P", "BAD", "NOUSE"]);

/**
 * The names in PID-5 (XPN, HL7 v2.5.1 chapter 2.A; types of table 0200). The legal name is the repetition of
 * type L, or else the first that is not plainly something else. The name used is that of type N (nickname)
 * or D (display). A message that brings no name used leaves the one we have: what a person is called is
 * not taken back because a department's system does not know it.
 */
export const readNames = (person: Segment | undefined): ToldNames => {
  const names = repetitions(person, 5).map((name) => ({
    whole: told(name),
    family: told(name, 1),
    given: saidValue(told(name, 2)) ?? "",
    type: saidValue(told(name, 7))?.toUpperCase(),
  }));
  const [first] = names;
  if (first?.whole === "deleted") return { legalName: "deleted", nameUsed: "deleted" };
  const legal =
    names.find(({ type }) => type === "L") ??
    names.find(({ type }) => type === undefined || !notLegal.has(type));
  const used = names.find(({ type }) => type !== undefined && called.has(type));
  const nameUsed = used?.given || (used && saidValue(used.family)) || "";
  const family = (legal && saidValue(legal.family)) ?? "";
  return {
    legalName:
      legal === undefined || family + legal.given === ""
        ? "unchanged"
        : { set: { family, given: legal.given } },
    nameUsed: nameUsed === "" ? "unchanged" : { set: nameUsed },
  };
};
