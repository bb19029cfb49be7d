import { defineCommand } from "./command.ts";
import { withDatabase } from "./database.ts";
import { readSettings } from "./settings.ts";

/** `footbridge migrate`: what `up` does by itself, and `serve` never. */
export const migrate = defineCommand({
  name: "migrate",
  summary: "Bring the database to this version: roles, job tables and migrations",
  usage: "",
  options: {},
  async run({ print, tell }) {
    const { prepare } = await import("../runtime/index.ts");
    const { ran } = await withDatabase(readSettings(), tell, prepare);
    print(
      ran.length > 0 ? `Migrated: ${ran.join(", ")}` : "Nothing to migrate: the database is up to date.",
      {
        ran,
      },
    );
    return 0;
  },
});
