import { z } from "zod";

/** Overdue or not, when they should be met, and which journey: the place of a line on the board. */
export const boardPlace = z.tuple([
  z.enum(["true", "false"]),
  z.string().regex(/^(infinity|[\d-]{10} [\d:.]{8,15}[+-][\d:]{2,8})$/),
  z.uuid(),
]);
/** First name and peer: the place of a line among the loads. */
export const namePlace = z.tuple([z.string().max(80), z.uuid()]);
