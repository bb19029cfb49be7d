import { useEffect, useMemo, useState } from "react";
import type { Me } from "./me.ts";

/** The programme's clock, ticking twice a minute: the server's moment plus the time since it was told. */
export function useProgrammeClock(me: Me, toldAt: Date): { readonly now: Date; readonly timeZone: string } {
  const [moment, setMoment] = useState(() => Date.now());
  useEffect(() => {
    const ticking = setInterval(() => setMoment(Date.now()), 30_000);
    return () => clearInterval(ticking);
  }, []);
  return useMemo(() => {
    const sinceTold = Math.max(0, moment - toldAt.getTime());
    return { now: new Date(Date.parse(me.now) + sinceTold), timeZone: me.programme.timeZone };
  }, [me, toldAt, moment]);
}
