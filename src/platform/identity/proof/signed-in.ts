import type { z } from "zod";
import type { signIn } from "../contract.ts";
import type { Next } from "../second-step/rules.ts";

/** What the door answers to someone who proved who they are. */
export const signedIn = (next: Next): z.input<(typeof signIn)["answer"]> => ({
  next: next.next,
  ways: next.next === "second step" ? [...next.ways] : [],
});
