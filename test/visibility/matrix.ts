import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Columns of the first table of docs/visibility.md. */
export const columns = [
  "Pe",
  "AP",
  "CP",
  "OP",
  "Me",
  "Co",
  "CT",
  "OS",
  "Out",
  "Ev",
  "PO",
  "Ad",
  "IT",
] as const;
export type Column = (typeof columns)[number];

/** One row of the reviewed table: what each column may see of one item. */
export interface MatrixRow {
  readonly number: number;
  readonly item: string;
  readonly cells: Readonly<Record<Column, Cell>>;
}

/** A cell as letter and yes: `A`, `D`, `D¹`, `M²` …; notes (letters above) are dropped. */
export interface Cell {
  readonly letter: "A" | "D" | "M" | "B" | "S" | "–" | "own";
  /** Which yes opens it: the yes to meeting, the yes to peer support, or one of its own. */
  readonly opensWith: "meeting" | "peer support" | "own yes" | null;
}

/** Reads the project's own copy of the reviewed table. Throws when the table is not what a reviewer signed. */
export function readMatrix(): readonly MatrixRow[] {
  const text = readFileSync(join(import.meta.dirname, "../../docs/visibility.md"), "utf8");
  const lines = text.split("\n").filter((line) => /^\| \d+ \|/.test(line));
  return lines.map((line) => {
    const [number, item, ...cells] = line
      .split("|")
      .slice(1, -1)
      .map((part) => part.trim());
    if (cells.length !== columns.length) throw new Error(`Row ${number} has ${cells.length} cells.`);
    const byColumn = columns.map((column, index) => [column, cellFrom(cells[index] ?? "")] as const);
    return {
      number: Number(number),
      item: item ?? "",
      cells: Object.fromEntries(byColumn) as MatrixRow["cells"],
    };
  });
}

function cellFrom(text: string): Cell {
  const letter = /^(own|A|D|M|B|S|–)/.exec(text)?.[1] as Cell["letter"] | undefined;
  if (!letter) throw new Error(`Not a cell: "${text}"`);
  if (letter !== "D" && letter !== "M") return { letter, opensWith: null };
  if (text.includes("¹")) return { letter, opensWith: "meeting" };
  if (text.includes("²")) return { letter, opensWith: "peer support" };
  return { letter, opensWith: letter === "D" ? "own yes" : null };
}
