import { ShieldCheck } from "lucide-react";
import { Avatar } from "../design/Avatar.tsx";
import { LinkButton } from "../design/Button.tsx";
import { Card } from "../design/Card.tsx";
import { Chip } from "../design/Chip.tsx";
import { Notice } from "../design/Notice.tsx";
import { PageHeader } from "../design/PageHeader.tsx";
import { Stack } from "../design/Stack.tsx";
import { useMe } from "../device/me.ts";
import { OnThisPhone } from "../device/OnThisPhone.tsx";
import { PreferenceSwitches } from "../device/PreferenceSwitches.tsx";
import { SignOut } from "../device/SignOut.tsx";
import { timeOfDay } from "../words/times.ts";
import { useClock } from "../words/use-clock.ts";
import { useWords } from "../words/use-words.ts";
import { ComingShifts } from "./me/ComingShifts.tsx";
import { words } from "./words.ts";

/** What is one's own: hours, language, light or dark, the way out. */
export function Me() {
  const say = useWords(words);
  const clock = useClock();
  const { firstName, programme, shift, demo, roles } = useMe();
  const isPeer = roles.includes("peer");
  const hasRoom = roles.some((role) => ["peer", "care-team", "coordinator", "administrator"].includes(role));
  const time = (iso: string) => timeOfDay(new Date(iso), clock);
  return (
    <Stack gap="large">
      <PageHeader title={firstName} detail={programme.name} aside={<Avatar name={firstName} large />} />
      {demo && (
        <div>
          <Chip tone="sun">{say("me.demo")}</Chip>
        </div>
      )}
      {!hasRoom && <Notice>{say("me.room-later")}</Notice>}
      {isPeer && (
        <Card level={2} title={say("me.hours")}>
          <p>
            {shift ? say("me.on-until", { from: time(shift.from), until: time(shift.until) }) : say("me.off")}
          </p>
          <ComingShifts />
        </Card>
      )}
      {isPeer && <OnThisPhone />}
      <Card level={2} title={say("me.security")}>
        <p>{say("me.security-lead")}</p>
        <div>
          <LinkButton href="/me/security" icon={ShieldCheck}>
            {say("me.security-open")}
          </LinkButton>
        </div>
      </Card>
      <Card level={2} title={say("me.settings")}>
        <PreferenceSwitches />
      </Card>
      <div>
        <SignOut />
      </div>
    </Stack>
  );
}
