import { z } from "zod";
import { contract } from "../../platform/http/contract.ts";

const ward = z.object({ unitId: z.uuid() });

/** A ward, and how it stands with its printed code. */
const wardLine = z.object({
  unitId: z.uuid(),
  name: z.string(),
  /** Whether the programme works with this ward. Where it does not, there is no code. */
  isFollowed: z.boolean(),
  code: z
    .object({
      /** Null for codes from before sheets could be printed again. */
      madeAt: z.iso.datetime().nullable(),
      canBePrinted: z.boolean(),
    })
    .nullable(),
});
export type WardLine = z.infer<typeof wardLine>;

export const wardCodes = contract({
  method: "GET",
  path: "/api/v1/ward-codes",
  tag: "coordinator",
  summary: "The wards of the programme's hospitals, and how old the printed code of each is",
  answer: z.object({
    hospitals: z.array(z.object({ hospitalId: z.uuid(), name: z.string(), wards: z.array(wardLine) })),
  }),
});

export const wardSheet = contract({
  method: "GET",
  path: "/api/v1/units/:unitId/ward-code",
  tag: "coordinator",
  summary: "What stands on a ward's printed sheet; 404 where no code can be printed",
  params: ward,
  answer: z.object({
    hospital: z.string(),
    ward: z.string(),
    /** To type: where, and there what. */
    address: z.string(),
    code: z.string(),
    /** For the square: the same in one. */
    link: z.url(),
    /** Where a ward calls instead. */
    phone: z.string().nullable(),
  }),
});
export type WardSheet = z.infer<typeof wardSheet.answer>;

export const newWardCode = contract({
  method: "POST",
  path: "/api/v1/units/:unitId/ward-code",
  tag: "coordinator",
  summary: "A new printed code for a ward; the one before stops working at once",
  params: ward,
  body: z.object({}),
  answer: z.object({ madeAt: z.iso.datetime() }),
});
