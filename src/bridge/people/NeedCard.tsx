import { CheckInNeed } from "./CheckInNeed.tsx";
import { ComeByNeed } from "./ComeByNeed.tsx";
import { PlainNeed } from "./PlainNeed.tsx";
import type { Need } from "./rules.ts";

/** One thing that needs the peer, with its one action. */
export function NeedCard({ need }: { readonly need: Need }) {
  switch (need.kind) {
    case "come by":
      return <ComeByNeed {...need} />;
    case "check-in":
      return <CheckInNeed {...need} />;
    default:
      return <PlainNeed need={need} />;
  }
}
