/** What an invented hospital says about someone, before it is written as HL7 v2. */
export interface HospitalMessage {
  readonly trigger: "A01" | "A02" | "A03" | "A04" | "A11" | "A13" | "A21" | "A22";
  readonly facility: string;
  /** MSH-10, unique for one facility. */
  readonly controlId: string;
  readonly at: Date;
  readonly person: {
    readonly record: string;
    readonly legal: readonly [given: string, family: string];
    readonly nameUsed: string;
    readonly born: number;
    readonly sex: string;
  };
  /** Null: the message lacks its visit number, and has to wait for a coordinator. */
  readonly visit: string | null;
  readonly emergency: boolean;
  readonly unit: string;
  readonly bed: string;
  readonly admittedAt: Date;
  /** PV1-36, a code of UB-04, and PV1-45. */
  readonly left?: { readonly disposition: string; readonly at: Date };
}

/** How people leave, as hospitals code it (UB-04 form locator 17). */
export const dispositions = {
  "as planned": "01",
  "to another hospital": "02",
  early: "07",
  died: "20",
} as const;

/** The message as HL7 v2.5.1, segments ended by CR, in UTF-8: as small as hospitals really send them. */
export function writeMessage(message: HospitalMessage): string {
  const { trigger, facility, controlId, at, person, visit, emergency, left } = message;
  const [given, family] = person.legal;
  const location = [message.unit, "", message.bed, facility].join("^");
  const segments = [
    [
      "MSH",
      "^~\\&",
      "ADT",
      facility,
      "FOOTBRIDGE",
      "FB",
      time(at),
      "",
      `ADT^${trigger}`,
      controlId,
      "P",
      "2.5.1",
    ].concat(["", "", "", "", "", "UNICODE UTF-8"]),
    ["EVN", trigger, time(at)],
    [
      "PID",
      "1",
      "",
      `${person.record}^^^${facility}^MR`,
      "",
      names(given, family, person.nameUsed),
      "",
      `${person.born}0101`,
      person.sex,
    ],
    fields("PV1", {
      1: "1",
      2: emergency ? "E" : "I",
      3: location,
      19: visit ?? "",
      36: left?.disposition ?? "",
      44: time(message.admittedAt),
      45: left ? time(left.at) : "",
    }),
  ];
  return segments.map((segment) => `${segment.join("|")}\r`).join("");
}

const names = (given: string, family: string, used: string): string =>
  `${family}^${given}^^^^^L~^${used}^^^^^N`;

const time = (at: Date): string => `${at.toISOString().slice(0, 19).replace(/[-:T]/g, "")}+0000`;

/** A segment with only some of its fields, by their numbers in the standard. */
function fields(name: string, said: Readonly<Record<number, string>>): readonly string[] {
  const last = Math.max(...Object.keys(said).map(Number));
  return [name, ...Array.from({ length: last }, (_, index) => said[index + 1] ?? "")];
}
