import { Ambulance, BedDouble, MapPin } from "lucide-react";
import { Button } from "../../../platform/design/Button.tsx";
import { Card } from "../../../platform/design/Card.tsx";
import { Chip } from "../../../platform/design/Chip.tsx";
import { Row, Soft } from "../../../platform/design/Stack.tsx";
import { ClockLabel } from "../../../platform/design/Timeline.tsx";
import { useOpen } from "../../../platform/device/navigation.ts";
import { useNowOrNever } from "../../../platform/device/use-now-or-never.ts";
import { useSend } from "../../../platform/device/use-send.ts";
import { untilWords } from "../../../platform/words/ends.ts";
import { useClock } from "../../../platform/words/use-clock.ts";
import { useWords } from "../../../platform/words/use-words.ts";
import { type OfferPreview, people, today } from "../../people/contract.ts";
import { canMeet, notNow } from "../contract.ts";
import { OfferTaken } from "./OfferTaken.tsx";
import { OfferTrouble } from "./OfferTrouble.tsx";
import { words } from "./words.ts";

interface OfferCardProps {
  readonly offer: OfferPreview;
  /** This peer says that they can go: the card must outlive the list it came from. */
  readonly onMeeting: () => void;
  readonly onPassing: () => void;
  /** Someone else was first, and that was read. */
  readonly onSeen: () => void;
}

const places = { ward: BedDouble, emergency: Ambulance, outside: MapPin } as const;

/** Why it came to this peer, as far as that helps to decide. */
const fitWords = { language: "offer.fits-language", site: "offer.fits-site" } as const;
const isTold = (fit: string): fit is keyof typeof fitWords => fit in fitWords;

/** An offer without a name. "I can meet them" makes sense only now, so it never waits for signal. */
export function OfferCard({ offer, onMeeting, onPassing, onSeen }: OfferCardProps) {
  const say = useWords(words);
  const clock = useClock();
  const open = useOpen();
  const params = { offerId: offer.offerId };
  const meeting = useNowOrNever(canMeet, {
    onSent: ({ personId }) => {
      if (personId) open(`/people/${personId}`);
    },
  });
  const passing = useSend(notNow, { refreshes: [today, people] });
  const answer = meeting.standing?.state === "sent" && canMeet.answer.safeParse(meeting.standing.answer);
  if (answer && answer.data?.outcome === "taken") return <OfferTaken onSeen={onSeen} />;
  return (
    <Card
      as="article"
      id={offer.offerId}
      edge="sun"
      title={say("offer.title")}
      aside={<ClockLabel at={new Date(offer.askedAt)} as="ago" />}
    >
      <Row>
        <Chip icon={places[offer.placeKind]}>{say(`offer.${offer.placeKind}`, offer)}</Chip>
        <Chip>{say(`offer.language-${offer.language}`)}</Chip>
        {offer.fits.filter(isTold).map((fit) => (
          <Chip key={fit} tone="river">
            {say(fitWords[fit])}
          </Chip>
        ))}
      </Row>
      <Soft>
        {say("offer.said-yes")} {say("offer.closes", { until: untilWords(new Date(offer.closesAt), clock) })}
      </Soft>
      <OfferTrouble standing={meeting.standing} />
      <Row>
        <Button
          kind="primary"
          busy={meeting.standing?.state === "waiting"}
          onClick={() => {
            onMeeting();
            meeting.send({ params, body: {} });
          }}
        >
          {say("offer.can-meet")}
        </Button>
        <Button
          kind="quiet"
          busy={passing.standing !== undefined && passing.standing.state !== "refused"}
          onClick={() => {
            onPassing();
            passing.send({ params, body: {} });
          }}
        >
          {say("offer.not-now")}
        </Button>
      </Row>
    </Card>
  );
}
