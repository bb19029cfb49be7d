import { adtJournal } from "./adt-journal.ts";
import { auditVerify } from "./audit-verify.ts";
import { backup } from "./backup.ts";
import type { Command } from "./command.ts";
import { dbUrl } from "./db-url.ts";
import { demoPlay } from "./demo-play.ts";
import { importAdt } from "./import-adt.ts";
import { migrate } from "./migrate.ts";
import { recovered } from "./recovered.ts";
import { restore } from "./restore.ts";
import { serve } from "./serve.ts";
import { setup } from "./setup.ts";
import { signIn } from "./sign-in.ts";
import { test } from "./test.ts";
import { up } from "./up.ts";

/** Every subcommand, in the order of the help. Each loads what it works with only when it runs. */
export const commands: readonly Command[] = [
  up,
  test,
  serve,
  migrate,
  backup,
  restore,
  recovered,
  setup,
  signIn,
  auditVerify,
  importAdt,
  adtJournal,
  demoPlay,
  dbUrl,
];
