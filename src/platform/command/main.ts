import { commands } from "./commands.ts";
import { dispatch } from "./dispatch.ts";

const code = await dispatch(process.argv.slice(2), commands, {
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
});

// Once all is said, the end: a connection left open by something that failed must not keep the process.
process.stdout.write("", () => process.exit(code));
