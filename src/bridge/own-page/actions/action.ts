import { z } from "zod";
import { itemRows } from "../../../platform/permit/rules.ts";

const item = z.enum(Object.keys(itemRows) as [keyof typeof itemRows, ...(keyof typeof itemRows)[]]);
const reader = z.enum(["care-team", "assigned-peer", "cover", "coordinator", "inviter", "wave"]);
const answer = z.enum(["yes", "this stay", "no"]);

/** What every form carries. */
const keyed = { token: z.string().max(100), id: z.uuid() };
const plain = z.object(keyed);
const aboutStaff = z.object({ ...keyed, staffId: z.uuid() });

/** "care-team|contact-made|no": one button of the sharing page. */
const choice = z
  .string()
  .transform((text) => text.split("|"))
  .pipe(z.tuple([reader, item, answer]));

/** Every form of the person's page, by its address under /p/do. */
export const actionForms = {
  "come-by": plain,
  "call-back": plain,
  "not-this-peer": aboutStaff,
  block: aboutStaff,
  unblock: aboutStaff,
  quiet: plain,
  found: plain,
  stop: plain,
  choose: z.object({ ...keyed, choice }),
  "stop-sharing": plain,
  "start-again": plain,
  "ask-again": plain,
} as const;

export type ActionName = keyof typeof actionForms;
export type FormOf<Name extends ActionName> = z.output<(typeof actionForms)[Name]>;

export const isAction = (name: string): name is ActionName => name in actionForms;
