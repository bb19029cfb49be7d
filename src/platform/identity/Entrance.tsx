import { useDocument } from "../device/use-document.ts";
import { WithDocument } from "../device/WithDocument.tsx";
import { demoDoor } from "./contract.ts";
import { DemoDoor } from "./DemoDoor.tsx";
import { ChoosePassword } from "./door/ChoosePassword.tsx";
import { SignIn } from "./SignIn.tsx";

/** The way in: the link of an invitation or for a new password, the demo's door where there is a demo, else the sign-in. */
export function Entrance() {
  const [, why, token] = /^\/(join|new-password)\/([\w-]+)$/.exec(window.location.pathname) ?? [];
  if (token && (why === "join" || why === "new-password")) return <ChoosePassword token={token} why={why} />;
  return <Door />;
}

function Door() {
  const door = useDocument(demoDoor);
  // A demo has its own door; whoever was really invited to it finds the sign-in at /sign-in.
  if (door.state === "forbidden" || window.location.pathname.startsWith("/sign-in")) return <SignIn />;
  return <WithDocument document={door}>{({ people }) => <DemoDoor people={people} />}</WithDocument>;
}
