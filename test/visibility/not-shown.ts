import type { Column } from "./matrix.ts";
import type { Phase } from "./phases.ts";

/** Cells that the table allows and that nothing returns, with the reason. Seeing less than the table is never a leak. */
interface NotShown {
  readonly rows: readonly number[];
  readonly column: Column;
  readonly phases?: readonly Phase[];
  readonly because: string;
}

const crossed = ["peer support", "every yes given"] as const;

/** A line goes when its room is built; a test says when it is no longer needed. */
const list: readonly NotShown[] = [
  { rows: [1], column: "Pe", because: "note a: on request, there is no page yet" },
  {
    rows: [10],
    column: "Pe",
    because: "offers are the peers'; the person's page says that someone is being asked",
  },
  { rows: [10], column: "Co", because: "the board shows that it is offered, not to whom" },
  {
    rows: [2, 3, 5, 6, 7, 9, 14],
    column: "Co",
    phases: crossed,
    because: "a coordinator reads only about people who need one",
  },
  { rows: [16], column: "Co", because: "M: due and overdue stand in the journey's columns" },
  { rows: [46], column: "CP", because: "M: the mark stands on each item" },
  { rows: [46], column: "Co", because: "M: the talk shows as the journey's stage" },
  { rows: [46], column: "CT", because: "M: the mark stands on each item" },
  { rows: [46], column: "PO", because: "room later: the privacy officer's desk" },
];

export const notShown = (row: number, column: Column, phase: Phase): boolean =>
  list.some(
    (line) => line.rows.includes(row) && line.column === column && (line.phases?.includes(phase) ?? true),
  );
