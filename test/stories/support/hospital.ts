import { randomInt } from "node:crypto";
import { once } from "node:events";
import { connect } from "node:net";
import type { APIRequestContext } from "@playwright/test";
import { wardSheet } from "../../../src/bridge/ward-sheet/contract.ts";
import { placesOf } from "../../../src/demo/places.ts";
import { ask } from "./api.ts";
import { mllpPort, storiesDay } from "./server.ts";

export type Ward = "6N" | "4S" | "ED";

/** Someone invented on a ward of St. Anne’s, as the hospital knows them. */
export interface Patient {
  readonly name: string;
  readonly family: string;
  readonly born: number;
  readonly record: string;
  readonly visit: string;
  readonly ward: Ward;
  readonly bed: string;
  readonly admittedAt: Date;
}

const syllables =
  "ba be da do fe ga ja ka ko la le li lo ma mi mo na ne no pa ra re ri ro sa se so ta te va".split(" ");
const syllable = () => syllables[randomInt(syllables.length)] ?? "la";
const inventedName = () => {
  const word = syllable() + syllable() + syllable() + syllable();
  return word.charAt(0).toUpperCase() + word.slice(1);
};

/** Nobody has been this person before, and no other story meets them. */
export function somebodyNew(ward: Ward = "6N", admittedAt = hoursAgo(3)): Patient {
  const record = `S${randomInt(1e9, 1e10)}`;
  return {
    name: inventedName(),
    family: inventedName(),
    born: randomInt(1945, 2004),
    record,
    visit: `${record}-1`,
    ward,
    bed: String(randomInt(100, 1000)),
    admittedAt,
  };
}

export const hoursAgo = (hours: number): Date => new Date(Date.now() - hours * 3_600_000);

/** A later stay of someone whom the hospital knows by the same record number. */
export const onceMore = (patient: Patient): Patient => ({
  ...patient,
  visit: `${patient.record}-${randomInt(1e6)}`,
  bed: String(randomInt(100, 1000)),
  admittedAt: new Date(),
});

const facility = placesOf(storiesDay).facility("STA");

/** The printed code of a ward, as a coordinator's sheet shows it. */
export async function wardCodeOf(coordinator: APIRequestContext, ward: Ward): Promise<string> {
  const params = { unitId: placesOf(storiesDay).unitId(ward) };
  return (await ask(coordinator, wardSheet, { params })).code;
}

interface Told {
  /** When it happened; the message may come later. */
  readonly at?: Date;
  /** How they left (UB-04): "01" as planned, "07" early and against advice. */
  readonly disposition?: string;
}

/** A message as a small hospital writes it: HL7 v2.5.1, only what an admission desk knows. */
export function messageOf(
  patient: Patient,
  trigger: "A01" | "A02" | "A03" | "A04" | "A13",
  told: Told = {},
): string {
  const { name, family, born, record, visit, ward, bed, admittedAt } = patient;
  const at = told.at ?? new Date();
  const place = `${ward}^^${bed}^${facility}`;
  const stay = ["PV1", "1", ward === "ED" ? "E" : "I", place, ...blanks(15), visit, ...blanks(16)];
  const left = told.disposition === undefined ? [] : [...blanks(0), timeOf(at)];
  const segments = [
    [
      "MSH",
      "^~\\&",
      "ADT",
      facility,
      "FOOTBRIDGE",
      "FB",
      timeOf(at),
      "",
      `ADT^${trigger}`,
      `${randomInt(1e12)}`,
    ].concat(["P", "2.5.1", ...blanks(5), "UNICODE UTF-8"]),
    ["EVN", trigger, timeOf(at)],
    ["PID", "1", "", `${record}^^^${facility}^MR`, "", `${family}^${name}^^^^^L`, "", `${born}0101`, "X"],
    [...stay, told.disposition ?? "", ...blanks(7), timeOf(admittedAt), ...left],
  ];
  return segments.map((fields) => `${fields.join("|")}\r`).join("");
}

const blanks = (count: number): string[] => Array.from({ length: count }, () => "");
const timeOf = (at: Date) => `${at.toISOString().slice(0, 19).replace(/[-:T]/g, "")}+0000`;

/** Sends one message over MLLP, on a line of its own. @returns MSA-1 of the answer: "AA" when it was taken */
export async function send(message: string): Promise<string> {
  const line = connect({ port: mllpPort, host: "127.0.0.1" });
  try {
    await once(line, "connect");
    line.write(Buffer.concat([Buffer.from([0x0b]), Buffer.from(message, "utf8"), Buffer.from([0x1c, 0x0d])]));
    let answer = "";
    for await (const bytes of line) {
      answer += String(bytes);
      if (answer.includes("\u001c\r")) break;
    }
    return /\rMSA\|(\w\w)/.exec(answer)?.[1] ?? "";
  } finally {
    line.destroy();
  }
}

/** Someone new arrives on a ward, by the hospital's own message. */
export async function arrives(patient: Patient = somebodyNew()): Promise<Patient> {
  const answer = await send(
    messageOf(patient, patient.ward === "ED" ? "A04" : "A01", { at: patient.admittedAt }),
  );
  if (answer !== "AA") throw new Error(`The admission was answered with "${answer}".`);
  return patient;
}
