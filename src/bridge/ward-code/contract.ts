import { z } from "zod";
import { contract } from "../../platform/http/contract.ts";

export const newWardCode = contract({
  method: "POST",
  path: "/api/v1/units/:unitId/ward-code",
  tag: "coordinator",
  summary: "A new printed code for a ward without accounts, as a card to print; the one before stops working",
  params: z.object({ unitId: z.uuid() }),
  body: z.object({}),
  answer: z.object({ location: z.string() }),
});
