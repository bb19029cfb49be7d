import { readFile } from "node:fs/promises";
import { z } from "zod";
import { CommandFailure, defineCommand } from "./command.ts";
import { withServices } from "./services.ts";

/** `footbridge setup FILE`: a new programme with its hospitals and wards, and the first administrator's link. */
export const setup = defineCommand({
  name: "setup",
  summary: "Make a programme from a JSON file, and print the first administrator's link",
  usage: "FILE",
  options: {},
  async run({ words: [path = ""], print, tell }) {
    const { programmeFile, setUpProgramme } = await import("../runtime/index.ts");
    const text = await readFile(path, "utf8").catch(() => {
      throw new CommandFailure(`${path} cannot be read.`);
    });
    const file = programmeFile.safeParse(parsed(text, path));
    if (!file.success)
      throw new CommandFailure(`${path} is not a programme yet:\n${z.prettifyError(file.error)}`);
    const link = await withServices(tell, (services) => setUpProgramme(services, file.data));
    print(
      `${file.data.programme.name} is there. ${file.data.administrator.firstName} comes in, once and within seven days, at\n${link}`,
      { link },
    );
    return 0;
  },
});

function parsed(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new CommandFailure(`${path} is not JSON.`);
  }
}
