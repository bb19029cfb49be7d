import { LinkButton } from "../../../platform/design/Button.tsx";
import { Card } from "../../../platform/design/Card.tsx";
import { VisibilityNote } from "../../../platform/design/VisibilityChip.tsx";
import { whenWords } from "../../../platform/words/times.ts";
import { useClock } from "../../../platform/words/use-clock.ts";
import { useWords } from "../../../platform/words/use-words.ts";
import type { InvitationShown, Said, SessionPage } from "../page-data.ts";
import { words } from "../words.ts";
import { ContactLine } from "./ContactLine.tsx";
import { Frame } from "./Frame.tsx";
import { KindsSeen } from "./KindsSeen.tsx";

type WrittenProps = Extract<SessionPage, { kind: "written" }> & {
  readonly said: Said | null;
  readonly here: string;
};

/** Everything that was written about the person's time with peers, and what was written when one was asked for. */
export function Written({ invitation, written, readers, said, here }: WrittenProps) {
  const say = useWords(words);
  return (
    <Frame here={here} title={say("own.written")} lead={say("own.written-lead")} said={said}>
      <Card level={2} title={say("own.contacts")}>
        {written.length > 0 && <KindsSeen kinds={["contact-made", "what-was-done"]} readers={readers} />}
        {written.length === 0 && <p>{say("own.no-contacts")}</p>}
        {written.map((contact) => (
          <ContactLine key={contact.contactId} contact={contact} />
        ))}
      </Card>
      {written.some(({ words: text }) => text?.level === "only us two") && <VisibilityNote />}
      {invitation && <Invitation invitation={invitation} />}
    </Frame>
  );
}

const timeWords: Readonly<
  Record<string, "own.time-any-time" | "own.time-morning" | "own.time-afternoon" | "own.time-evening">
> = {
  morning: "own.time-morning",
  afternoon: "own.time-afternoon",
  evening: "own.time-evening",
};

const fromWords = {
  "care team": "own.from-care-team",
  person: "own.from-person",
  outreach: "own.from-outreach",
  "ward code": "own.from-ward-code",
  return: "own.from-return",
} as const;

function Invitation({ invitation }: { readonly invitation: InvitationShown }) {
  const say = useWords(words);
  const clock = useClock();
  const { askedAt, from, unit, bed, bestTime, wishes, inviterSees, canTakeBack } = invitation;
  const place = [unit, bed].filter(Boolean).join(", ");
  return (
    <Card level={2} title={say("own.invitation")}>
      <p>{say(fromWords[from], { when: whenWords(askedAt, clock) })}</p>
      {place && <p>{say("own.written-place", { place })}</p>}
      <p>{say("own.written-time", { time: say(timeWords[bestTime] ?? "own.time-any-time") })}</p>
      {wishes && <p>{say("own.written-wishes", { wishes })}</p>}
      {from !== "person" && from !== "return" && (
        <p>{say(inviterSees ? "own.inviter-sees" : "own.inviter-sees-not")}</p>
      )}
      {canTakeBack && (
        <LinkButton kind="quiet" wide href="/p/sure/call-back">
          {say("own.call-back")}
        </LinkButton>
      )}
    </Card>
  );
}
