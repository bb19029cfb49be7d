import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { rungs, triesPerDay, triesPerRung } from "../follow-up/rules.ts";
import type { Who } from "./actors.ts";
import { kinds } from "./kinds.ts";
import { defaultClocks, hoursReadAfterDeparture } from "./settings.ts";
import { endReasons, notTakenUpReasons, stages } from "./stages.ts";
import { steps } from "./steps.ts";

const document = readFileSync(new URL("../../../docs/journey.md", import.meta.url), "utf8");

function table(heading: string): readonly (readonly string[])[] {
  const part = document.split(`## ${heading}\n`)[1]?.split("\n## ")[0] ?? "";
  const lines = part.split("\n").filter((line) => line.startsWith("| "));
  return lines.slice(1).map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

const ticked = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, word]) => word ?? "");
const rows = table("Events");

function fromInDocument(cell: string): readonly string[] {
  if (cell === "–") return ["new"];
  if (cell.startsWith("any open")) return ["any open"];
  if (cell.startsWith("any")) return ["any"];
  return cell === "merged" ? ["merged"] : ticked(cell);
}

const who: Readonly<Record<string, readonly (Who | readonly [Who, Who])[]>> = {
  "a peer in the wave": ["offered peer"],
  "anyone holding the ward's printed code": ["code holder"],
  "assigned peer": ["assigned peer"],
  "care team": ["care team"],
  clock: ["clock"],
  coordinator: ["coordinator"],
  "coordinator by hand": ["coordinator"],
  "coordinator with the person": [["coordinator", "person"]],
  cover: ["cover"],
  "day 90": ["clock"],
  "hospital message": ["hospital message"],
  "hospital messages": ["hospital message"],
  inviter: ["inviter"],
  matching: ["matching"],
  "outreach worker": ["outreach worker"],
  peer: ["peer"],
  "peer at the desk": ["any peer"],
  "peer with coordinator": [["peer", "coordinator"]],
  person: ["person"],
  "the person": ["person"],
  "person and coordinator": [["person", "coordinator"]],
  "person and peer": [["person", "peer"]],
  "privacy officer": ["privacy officer"],
  "retention clock": ["clock"],
  "screening rule": ["screening rule"],
  "shift end": ["shift end"],
  "wave clock": ["clock"],
};

/** Remarks that say how or when, and name nobody. */
const remarks = [
  /^on shift$/,
  /^with a witness$/,
  /^signature$/,
  /^$/,
  /^any day$/,
  /^nobody else can widen$/,
  /^person is asked who$/,
  /^never automatic$/,
  /^to anyone$/,
  /^matched by record number only$/,
  /^day 60 and day 80$/,
];

function whoInDocument(cell: string, from: string): readonly (Who | readonly [Who, Who])[] {
  const plain = cell.replaceAll(/\([^)]*\)|\*[^*]*\*/g, "");
  const names = plain.split(/[;,/]| or /).map((name) => name.trim());
  return names.flatMap((name) => {
    if (name === "that peer") return [from === "`offered`" ? "offered peer" : "assigned peer"];
    if (remarks.some((remark) => remark.test(name))) return [];
    const found = who[name];
    if (!found) throw new Error(`The table names someone unknown: "${name}"`);
    return found;
  });
}

function toInDocument(cell: string): readonly string[] {
  const named = [...cell.matchAll(/(overlay|mark|pair|place)? ?`([^`]+)`/g)].map(([, what, word = ""]) => {
    if (what) return `${what} ${word}`;
    const reason = notTakenUpReasons.find((one) => one === word);
    return reason ? `not taken up: ${reason}` : word;
  });
  const phrases: Readonly<Record<string, string>> = {
    stays: "stays",
    "mark removed": "mark removed",
    "overlay off": "overlay off",
    "back to the former stage": "former stage",
    "the older open journey goes on": "older journey goes on",
    "both as their own facts say": "both as their own facts say",
  };
  const said = Object.keys(phrases).filter((phrase) => cell.includes(phrase));
  return [...said.map((phrase) => phrases[phrase] ?? ""), ...named];
}

const sorted = (list: readonly unknown[]) => list.map((one) => JSON.stringify(one)).sort();

describe("the table of events in docs/journey.md", () => {
  test("every row of the document is a step and every step a row, in the same order", () => {
    expect(rows.map(([row]) => Number(row))).toEqual(steps.map(({ row }) => row));
    expect(steps.map(({ kind }) => kind)).toEqual(kinds);
  });

  test.each(steps.map((step) => [step.row, step.kind, step] as const))("row %i, %s", (row, _, step) => {
    const [, from = "", , names = "", to = ""] = rows[row - 1] ?? [];
    expect(sorted(step.from)).toEqual(sorted(fromInDocument(from)));
    expect(sorted(step.who)).toEqual(sorted(whoInDocument(names, from)));
    expect(sorted(step.to)).toEqual(sorted(toInDocument(to)));
  });

  test("the stages and the reasons for ending are the document's", () => {
    const stageRows = table("Stages");
    expect(stageRows.map(([name]) => ticked(name ?? "")[0])).toEqual(stages);
    expect(ticked(stageRows[5]?.[1] ?? "")).toEqual(endReasons);
    expect(ticked(stageRows[6]?.[1] ?? "").slice(1)).toEqual(notTakenUpReasons);
  });
});

describe("the table of clocks in docs/journey.md", () => {
  const clocks = new Map(table("Clocks").map(([name = "", text = ""]) => [name, text]));
  const time = (minute: number) => `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, "0")}`;
  const { meet, waveMinutes, talkDays, rematchWorkingDays } = defaultClocks;

  test.each([
    ["meet", `emergency ${meet.emergencyHours} h`],
    ["meet", `by ${time(meet.wardBy)}, or next day ${time(meet.wardNextDayBy)}`],
    ["meet", `if invited after ${time(meet.wardLastInvitation)}`],
    ["meet", `outside ${meet.outsideDays} days`],
    ["wave", `emergency ${waveMinutes.emergency} min, ward ${waveMinutes.ward} min`],
    ["wave", `outside ${waveMinutes.outside / 60} h`],
    ["talk", `${talkDays} days after \`met\`, or departure + ${hoursReadAfterDeparture} h`],
    ["ladder", `${rungs.map(({ name }) => name).join(", ")} days from the actual departure`],
    ["attempts", `at most ${triesPerRung} a rung, ${triesPerDay} a day`],
    ["re-match", `${rematchWorkingDays} working day`],
    ["ward reading after departure", `${hoursReadAfterDeparture} h`],
    ["never met", "a way to be reached, 7 days"],
    ["forget (never crossed)", `${hoursReadAfterDeparture} h after departure`],
    ["return window", "1 year"],
    ["safe-to-text, places to find me", "30 days"],
    ["try again", "same day once, then next rung; after a failed rung 2 days"],
    ["ask", "by urgency"],
    ["phone lease", "at most 12 h"],
    ["retention", "by kind and law"],
  ])("%s: %s", (name, text) => {
    expect(clocks.get(name)).toContain(text);
  });

  test("no clock of the document is left out", () => {
    expect(clocks.size).toBe(15);
  });
});
