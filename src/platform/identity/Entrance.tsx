import { z } from "zod";
import { useDocument } from "../device/use-document.ts";
import { WithDocument } from "../device/WithDocument.tsx";
import { DemoDoor } from "./DemoDoor.tsx";
import { SignIn } from "./SignIn.tsx";

const phrase = z.object({ en: z.string(), fr: z.string() });
const doorContract = z.object({
  people: z.array(
    z.object({
      as: z.string(),
      email: z.string().optional(),
      firstName: z.string(),
      line: phrase,
      button: phrase,
    }),
  ),
});

export type DoorPerson = z.infer<typeof doorContract>["people"][number];

/** The way in: the demo's door where there is a demo, else the sign-in. */
export function Entrance() {
  const door = useDocument("demo/door", doorContract);
  if (door.state === "forbidden") return <SignIn />;
  return <WithDocument document={door}>{({ people }) => <DemoDoor people={people} />}</WithDocument>;
}
