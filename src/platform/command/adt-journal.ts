import type { JournalLine } from "../../hospital/adt/server.ts";
import { defineCommand, UsageError } from "./command.ts";
import { withServices } from "./services.ts";

/** `footbridge adt journal`: what came in, for whoever looks after an interface. Nothing in it is about a person. */
export const adtJournal = defineCommand({
  name: "adt journal",
  summary:
    "List the hospital messages that are kept: kind, times, flags, state of the stay; no names, no numbers",
  usage: "",
  options: { last: { type: "string", value: "N", about: "Only the N that came last (1000)" } },
  async run({ values, print, tell }) {
    const last = Number(values.last ?? 1000);
    if (!Number.isInteger(last) || last < 1) throw new UsageError("--last is a whole number from 1.");
    const { readJournal } = await import("../../hospital/adt/server.ts");
    const lines = await withServices(tell, (services) => readJournal(services, last));
    print(lines.map(sayLine).join("\n") || "Nothing is kept.", { messages: lines });
    return 0;
  },
});

const sayLine = ({ hospital, eventAt, receivedAt, trigger, visit, state, flags }: JournalLine): string =>
  [receivedAt, eventAt, hospital, trigger, visit ?? "-", state ?? "-", flags.join(", ")].join("  ");
