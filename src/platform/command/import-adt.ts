import { readFile } from "node:fs/promises";
import type { Taken } from "../../hospital/adt/server.ts";
import { CommandFailure, defineCommand } from "./command.ts";
import { withServices } from "./services.ts";

/** `footbridge import adt FILE`: 0 when every message was taken in or known already, 1 when one waits or was refused. */
export const importAdt = defineCommand({
  name: "import adt",
  summary: "Take in hospital messages from a file: MLLP frames, or text with a message from each MSH on",
  usage: "FILE",
  options: {},
  async run({ words: [path = ""], print, tell }) {
    const file = await readFile(path).catch(() => {
      throw new CommandFailure(`${path} cannot be read.`);
    });
    const { cutIntoMessages, takeFile } = await import("../../hospital/adt/server.ts");
    const messages = cutIntoMessages(file);
    if (messages.length === 0)
      throw new CommandFailure(`${path} holds no HL7 v2 message: none begins with MSH.`);
    const taken = await withServices(tell, (services) => takeFile(services, messages));
    const summary = countOutcomes(taken);
    const counted = Object.entries(summary).map(([outcome, count]) => `${count} ${outcome}`);
    print([...taken.map(sayLine), counted.join(", ")].join("\n"), { messages: taken, summary });
    return taken.some(({ outcome }) => outcome === "waits" || outcome === "refused") ? 1 : 0;
  },
});

const sayLine = ({ number, trigger, outcome, reason }: Taken): string =>
  `${String(number).padStart(5)}  ${trigger.padEnd(3)}  ${outcome}${reason ? `: ${reason}` : ""}`;

function countOutcomes(taken: readonly Taken[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { outcome } of taken) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return counts;
}
