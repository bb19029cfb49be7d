import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { signOut } from "../identity/contract.ts";
import { useDevice } from "./device.ts";
import { nameOf } from "./endpoint.ts";
import { leaving } from "./leaving.ts";

/**
 * Ends the session here and on the server. This phone forgets what was read at once; without signal, the server hears
 * of it before anything else when there is some.
 */
export function useSignOut() {
  const { queries, forget, deliver, outbox } = useDevice();
  const [isBusy, setBusy] = useState(false);
  const leave = async () => {
    setBusy(true);
    leaving.begin();
    outbox.belongTo(undefined);
    await forget("signed out");
    const { outcome } = await deliver({ id: uuidv7(), method: signOut.method, path: nameOf(signOut) });
    if (outcome !== "held") leaving.end();
    await queries.resetQueries();
  };
  return { isBusy, leave: () => void leave() };
}
