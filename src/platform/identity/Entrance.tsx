import { useDocument } from "../device/use-document.ts";
import { WithDocument } from "../device/WithDocument.tsx";
import { demoDoor } from "./contract.ts";
import { DemoDoor } from "./DemoDoor.tsx";
import { SignIn } from "./SignIn.tsx";

/** The way in: the demo's door where there is a demo, else the sign-in. */
export function Entrance() {
  const door = useDocument(demoDoor);
  if (door.state === "forbidden") return <SignIn />;
  return <WithDocument document={door}>{({ people }) => <DemoDoor people={people} />}</WithDocument>;
}
