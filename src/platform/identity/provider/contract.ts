import { z } from "zod";
import { contract } from "../../http/contract.ts";

export const signInWays = contract({
  method: "GET",
  path: "/api/v1/session/ways",
  tag: "session",
  summary: "How one can come in here: by password, and through which programme's own sign-in",
  answer: z.object({
    passwords: z.boolean(),
    providers: z.array(z.object({ name: z.string(), path: z.string() })),
  }),
});
