import { readFile } from "node:fs/promises";
import { CommandFailure, defineCommand } from "./command.ts";
import { withServices } from "./services.ts";

/** `footbridge import adt FILE`: takes in the messages of a file as if the hospital had sent them now. */
export const importAdt = defineCommand({
  name: "import adt",
  summary: "Take in hospital messages from a file: MLLP frames, or text with a message from each MSH on",
  usage: "FILE",
  options: {},
  async run({ words: [path = ""], print, tell }) {
    const file = await readFile(path).catch(() => {
      throw new CommandFailure(`${path} cannot be read.`);
    });
    const { messagesIn, takeMessage } = await import("../../hospital/adt/server.ts");
    const messages = messagesIn(file);
    if (messages.length === 0)
      throw new CommandFailure(`${path} holds no HL7 v2 message: none begins with MSH.`);
    return withServices(tell, async (services) => {
      const counts: Record<string, number> = {};
      for (const [index, message] of messages.entries()) {
        const heard = await takeMessage(services, message);
        const reason = "reason" in heard ? heard.reason : undefined;
        counts[heard.outcome] = (counts[heard.outcome] ?? 0) + 1;
        print(`${index + 1}  ${heard.outcome}${reason ? `: ${reason}` : ""}`, {
          message: index + 1,
          outcome: heard.outcome,
          reason,
        });
      }
      tell(
        Object.entries(counts)
          .map(([outcome, count]) => `${count} ${outcome}`)
          .join(", "),
      );
      return counts.refused ? 1 : 0;
    });
  },
});
