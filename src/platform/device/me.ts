import { createContext, useContext } from "react";
import type { z } from "zod";
import type { me } from "../identity/contract.ts";
import { useDevice } from "./device.ts";

/** Who is signed in, for the frame around every screen. */
export type Me = z.infer<typeof me.answer>;

export const MeContext = createContext<Me | undefined>(undefined);

/** Whoever is signed in. Screens are shown only then. */
export function useMe(): Me {
  const signedIn = useContext(MeContext);
  if (!signedIn) throw new Error("nobody is signed in around this screen");
  return signedIn;
}

/** After signing in: forgets everything read before, then asks anew who this is. */
export function useNewSession(): () => Promise<void> {
  const { queries, forget } = useDevice();
  return async () => {
    await forget();
    await queries.resetQueries();
  };
}
