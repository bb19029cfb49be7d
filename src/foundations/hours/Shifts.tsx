import { UsersRound } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { LinkButton } from "../../platform/design/Button.tsx";
import { Card } from "../../platform/design/Card.tsx";
import { PageHeader } from "../../platform/design/PageHeader.tsx";
import { Stack } from "../../platform/design/Stack.tsx";
import { EmptyState } from "../../platform/design/States.tsx";
import { useDocument } from "../../platform/device/use-document.ts";
import { WithDocument } from "../../platform/device/WithDocument.tsx";
import { useWords } from "../../platform/words/use-words.ts";
import { AddShifts } from "./AddShifts.tsx";
import { ChangeShift } from "./ChangeShift.tsx";
import { type PlannedShift, type ShiftPlan, shiftPlan } from "./contract.ts";
import { Week } from "./Week.tsx";
import { WeekChooser } from "./WeekChooser.tsx";
import { words } from "./words.ts";

type Open = { readonly add: string } | { readonly change: PlannedShift } | undefined;

/** Who works when: one week at a glance. */
export function Shifts() {
  const say = useWords(words);
  const [day, setDay] = useState<string>();
  const [open, setOpen] = useState<Open>();
  const document = useDocument(shiftPlan, { ...(day && { query: { day } }), every: 60_000 });
  const week = useRef<HTMLHeadingElement>(null);
  const plan = "data" in document ? document.data : undefined;

  // Whoever took a shift away stood on what is gone now: they go on from the week.
  const [wasTaken, setWasTaken] = useState(0);
  useEffect(() => {
    if (wasTaken > 0) week.current?.focus();
  }, [wasTaken]);

  return (
    <Stack gap="large">
      <PageHeader title={say("shifts.title")} detail={say("shifts.detail")} />
      <WithDocument document={document}>
        {(plan) =>
          plan.peers.length === 0 ? (
            <NoPeers />
          ) : (
            <Stack>
              <WeekChooser
                ref={week}
                plan={plan}
                onChoose={setDay}
                onAdd={() => setOpen({ add: plan.days.includes(plan.today) ? plan.today : dayOne(plan) })}
              />
              <Week
                plan={plan}
                onAdd={(add) => setOpen({ add })}
                onChange={(change) => setOpen({ change })}
              />
            </Stack>
          )
        }
      </WithDocument>
      {plan && open && "add" in open && (
        <AddShifts plan={plan} day={open.add} onClose={() => setOpen(undefined)} />
      )}
      {plan && open && "change" in open && (
        <ChangeShift
          plan={plan}
          shift={open.change}
          onClose={() => setOpen(undefined)}
          onGone={() => {
            setOpen(undefined);
            setWasTaken((times) => times + 1);
          }}
        />
      )}
    </Stack>
  );
}

const dayOne = ({ days, today }: ShiftPlan): string => days[0] ?? today;

function NoPeers() {
  const say = useWords(words);
  return (
    <Card as="div">
      <EmptyState
        icon={UsersRound}
        title={say("shifts.no-peers")}
        action={<LinkButton href="/colleagues">{say("shifts.no-peers-go")}</LinkButton>}
      >
        {say("shifts.no-peers-help")}
      </EmptyState>
    </Card>
  );
}
