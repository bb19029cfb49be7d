import { useQueryClient } from "@tanstack/react-query";
import { createContext, useContext } from "react";
import { z } from "zod";
import { useDevice } from "./device.ts";

/** `GET /api/v1/me`: who is signed in, for the frame around every screen. */
export const meContract = z.object({
  staffId: z.string(),
  firstName: z.string(),
  roles: z.array(z.string()),
  language: z.enum(["en", "fr"]),
  programme: z.object({ name: z.string(), timeZone: z.string() }),
  demo: z.boolean(),
  shift: z
    .object({ from: z.iso.datetime({ offset: true }), until: z.iso.datetime({ offset: true }) })
    .optional(),
  /** The programme's clock; the demo's stands where its story needs it. */
  now: z.iso.datetime({ offset: true }),
});

export type Me = z.infer<typeof meContract>;

export const MeContext = createContext<Me | undefined>(undefined);

/** Whoever is signed in. Screens are shown only then. */
export function useMe(): Me {
  const me = useContext(MeContext);
  if (!me) throw new Error("nobody is signed in around this screen");
  return me;
}

/** After signing in or out: forgets everything read before, then asks anew who this is. */
export function useNewSession(): () => Promise<void> {
  const queries = useQueryClient();
  const { store } = useDevice();
  return async () => {
    await store.forget();
    await queries.resetQueries();
  };
}
