import { readFile } from "node:fs/promises";
import { z } from "zod";
import type { SignInTrouble } from "../runtime/index.ts";
import { CommandFailure, defineCommand } from "./command.ts";
import { withServices } from "./services.ts";

/** `footbridge sign-in FILE`: a programme's own sign-in (OpenID Connect), in the place of the one before. */
export const signIn = defineCommand({
  name: "sign-in",
  summary: "Let a programme's people in through their own provider (OpenID Connect), from a JSON file",
  usage: "FILE",
  options: {},
  async run({ words: [path = ""], print, tell }) {
    const { setUpSignIn, signInFile } = await import("../runtime/index.ts");
    const text = await readFile(path, "utf8").catch(() => {
      throw new CommandFailure(`${path} cannot be read.`);
    });
    const file = signInFile.safeParse(parsed(text, path));
    if (!file.success)
      throw new CommandFailure(`${path} is not a sign-in yet:\n${z.prettifyError(file.error)}`);
    const made = await withServices(tell, (services) => setUpSignIn(services, file.data));
    if ("trouble" in made) throw new CommandFailure(sayTrouble(made, file.data.programme));
    const { programmeId, address } = made;
    print(
      `People of this programme come in at\n${address}\nIts client's secret belongs in secrets/provider-${programmeId}.secret`,
      { address, programmeId },
    );
    return 0;
  },
});

const sayTrouble = (made: SignInTrouble, programme: string): string =>
  made.trouble === "no such wards"
    ? `${programme} works with no ward of the code ${made.codes.join(", ")}. Nothing was changed.`
    : `There is not exactly one programme called ${programme}.`;

function parsed(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new CommandFailure(`${path} is not JSON.`);
  }
}
