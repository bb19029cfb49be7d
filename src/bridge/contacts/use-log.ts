import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { useSend } from "../../platform/device/use-send.ts";
import { useClock } from "../../platform/words/use-clock.ts";
import { logContact, nothingWritten, onePerson, people, today } from "../people/contract.ts";
import { bodyOf, type Draft } from "./draft.ts";

const refreshes = [today, people, onePerson];

/** Saves a contact, or that nothing is written; both at once on this phone, and sent when there is signal. */
export function useLog(personId: string) {
  const { now } = useClock();
  const [saved, setSaved] = useState<"contact" | "nothing">();
  const contact = useSend(logContact, { refreshes });
  const nothing = useSend(nothingWritten);
  const params = { personId };
  return {
    saved,
    standing: saved === "nothing" ? nothing.standing : contact.standing,
    save: (draft: Draft, outcome: "reached" | "tried") => {
      contact.send({ params, body: bodyOf(draft, outcome, uuidv7(), now) });
      setSaved("contact");
    },
    saveNothing: () => {
      nothing.send({ params, body: { at: now.toISOString() } });
      setSaved("nothing");
    },
  };
}
