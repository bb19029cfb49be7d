import { encodingCharacters } from "./delimiters.ts";
import { encodeEscapes } from "./escapes.ts";
import { type Header, headerComponent, headerToAnswer } from "./header.ts";
import { isRejection, type Reason, type Rejection, reasons } from "./reasons.ts";
import { writeTime } from "./times.ts";
import { reasonWords } from "./words.ts";

export type Answer =
  /** Stored: our database has it. */
  | { readonly code: "AA" }
  /** Our own trouble; the sender should try again. */
  | { readonly code: "AE" }
  /** Sending it again never helps. */
  | { readonly code: "AR"; readonly reason: Rejection };

interface Envelope {
  /** Becomes our MSH-10; unique, made by the caller. */
  readonly controlId: string;
  readonly at: Date;
}

/** The answer that a reason calls for, once what has to be stored is stored. */
export const answerFor = (reason: Reason): Answer =>
  isRejection(reason) ? { code: "AR", reason } : { code: "AA" };

/**
 * Writes the general acknowledgement (ACK; HL7 v2.5.1 §2.9.2, §2.14.1) in original mode.
 *
 * It is written in the sender's own delimiters, and what is echoed (MSH-3 to 6, MSH-10 to 12, MSH-18) leaves
 * byte for byte as it came. Text is ASCII and never holds anything from the message's body.
 *
 * @param message what is answered; when not even its fields can be told apart, the answer has an empty MSA-2
 */
export const acknowledge = (message: Uint8Array, answer: Answer, { controlId, at }: Envelope): Buffer => {
  const header = headerToAnswer(message);
  const { delimiters } = header;
  const echo = (field: number): string => header.fields[field] ?? "";
  const version = echo(12) || "2.5.1";
  const trigger = headerComponent(header, 9, 2);

  const msh = [
    "MSH",
    encodingCharacters(delimiters),
    echo(5),
    echo(6),
    echo(3),
    echo(4),
    writeTime(at),
    "",
    trigger === "" ? "ACK" : ["ACK", trigger, "ACK"].join(delimiters.component),
    encodeEscapes(controlId, delimiters),
    echo(11) || "P",
    version,
    ...(echo(18) === "" ? [] : ["", "", "", "", "", echo(18)]),
  ];
  const segments = [msh.join(delimiters.field), ...resultSegments(answer, header, version)];
  return Buffer.from(segments.map((segment) => `${segment}\r`).join(""), "latin1");
};

/** Table 0357 code and text; a machine reads the first, whoever looks after the interface the second. */
const explain = (answer: Exclude<Answer, { readonly code: "AA" }>): readonly [code: string, text: string] =>
  answer.code === "AE"
    ? ["207", "Not stored. Please send it again."]
    : [reasons[answer.reason].error, reasonWords(answer.reason).en];

/** MSA-3 carries the text for all; ERR took its present shape in v2.5 (§2.15.5) and is left out before. */
const resultSegments = (answer: Answer, header: Header, version: string): readonly string[] => {
  const { field, component } = header.delimiters;
  const echoedId = header.fields[10] ?? "";
  if (answer.code === "AA") return [["MSA", "AA", echoedId].join(field)];
  const [code, text] = explain(answer);
  const written = encodeEscapes(text, header.delimiters);
  const result = ["MSA", answer.code, echoedId, written].join(field);
  if (/^2\.[1-4](\D|$)/.test(version)) return [result];
  return [
    result,
    ["ERR", "", "", [code, "", "HL70357"].join(component), "E", "", "", "", written].join(field),
  ];
};
