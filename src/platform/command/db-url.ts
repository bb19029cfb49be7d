import { CommandFailure, defineCommand, UsageError } from "./command.ts";
import { readSettings, type Settings } from "./settings.ts";

const roles = ["owner", "app", "reader"] as const;

/** `footbridge db url`: for psql and for tests from outside. Starts nothing. */
export const dbUrl = defineCommand({
  name: "db url",
  summary: "Print the address of the database, for one of its roles",
  usage: "",
  options: { role: { type: "string", value: roles.join("|"), about: "Whose address (default: app)" } },
  async run({ values, print, tell }) {
    const role = roles.find((known) => known === (values.role ?? "app"));
    if (!role) throw new UsageError(`--role is one of ${roles.join(", ")}.`);
    const { urlFor } = await import("../database/index.ts");
    const url = urlFor(role, await adminUrl(readSettings(), tell));
    print(url, { role, url });
    return 0;
  },
});

async function adminUrl({ databaseUrl, folder }: Settings, tell: (line: string) => void): Promise<string> {
  if (databaseUrl) return databaseUrl;
  const { embeddedUrl } = await import("../database/embedded/index.ts");
  const known = await embeddedUrl(folder);
  if (!known) throw new CommandFailure(`There is no database in ${folder} yet. Make it with: footbridge up`);
  if (!known.running) tell("It does not run now; `footbridge up` starts it.");
  return known.url;
}
