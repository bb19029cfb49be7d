import { useDocument } from "../device/use-document.ts";
import { WithDocument } from "../device/WithDocument.tsx";
import { demoDoor } from "./contract.ts";
import { DemoDoor } from "./DemoDoor.tsx";
import { Join } from "./Join.tsx";
import { SignIn } from "./SignIn.tsx";

/** The way in: an invitation's link, the demo's door where there is a demo, else the sign-in. */
export function Entrance() {
  const token = /^\/join\/([\w-]+)$/.exec(window.location.pathname)?.[1];
  return token ? <Join token={token} /> : <Door />;
}

function Door() {
  const door = useDocument(demoDoor);
  if (door.state === "forbidden") return <SignIn />;
  return <WithDocument document={door}>{({ people }) => <DemoDoor people={people} />}</WithDocument>;
}
