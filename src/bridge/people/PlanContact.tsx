import { CalendarPlus } from "lucide-react";
import { type FormEvent, useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { addDays, dayOf } from "../../platform/calendar/rules.ts";
import { Button } from "../../platform/design/Button.tsx";
import { Dialog } from "../../platform/design/Dialog.tsx";
import { TextField } from "../../platform/design/Field.tsx";
import { Stack } from "../../platform/design/Stack.tsx";
import { useSend } from "../../platform/device/use-send.ts";
import { useClock } from "../../platform/words/use-clock.ts";
import { useWords } from "../../platform/words/use-words.ts";
import { logContact, onePerson, people, today } from "./contract.ts";
import { plannedAt } from "./plan.ts";
import { words } from "./words.ts";

/** When we meet next: a day and a time, nothing else. */
export function PlanContact({ personId }: { readonly personId: string }) {
  const say = useWords(words);
  const { now, timeZone } = useClock();
  const [open, setOpen] = useState(false);
  const { send } = useSend(logContact, { refreshes: [onePerson, people, today] });
  const firstDay = dayOf(now, timeZone);

  const plan = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const at = plannedAt(String(form.get("day")), String(form.get("time")), timeZone);
    if (!at) return;
    send({
      params: { personId },
      body: { contactId: uuidv7(), at: at.toISOString(), outcome: "planned" },
    });
    setOpen(false);
  };
  return (
    <>
      <Button kind="quiet" wide icon={CalendarPlus} onClick={() => setOpen(true)}>
        {say("person.plan")}
      </Button>
      <Dialog title={say("person.plan")} open={open} onClose={() => setOpen(false)}>
        <form onSubmit={plan}>
          <Stack>
            <TextField
              label={say("person.plan-day")}
              type="date"
              name="day"
              min={firstDay}
              defaultValue={addDays(firstDay, 1)}
              required
            />
            <TextField
              label={say("person.plan-time")}
              type="time"
              name="time"
              defaultValue="10:30"
              step={300}
              required
            />
            <Button type="submit" kind="primary" wide>
              {say("person.plan-go")}
            </Button>
          </Stack>
        </form>
      </Dialog>
    </>
  );
}
