import { Eye, Hash, Lock, type LucideIcon, MessagesSquare, Stethoscope, UsersRound } from "lucide-react";
import { useWords } from "../words/use-words.ts";
import { Chip, type Tone } from "./Chip.tsx";
import { Unseen } from "./Stack.tsx";
import { words } from "./words.ts";

/** Who can see an item: the audiences of the visibility table, as a person would name them. */
export type Audience =
  | "only-us-two"
  | "my-peers"
  | "care-team"
  | "person"
  | "coordinator"
  | "outside"
  | "counts";

const looks: Readonly<Record<Audience, { readonly tone: Tone; readonly icon: LucideIcon }>> = {
  "only-us-two": { tone: "plum", icon: MessagesSquare },
  "my-peers": { tone: "river", icon: UsersRound },
  "care-team": { tone: "sky", icon: Stethoscope },
  person: { tone: "moss", icon: Lock },
  coordinator: { tone: "plain", icon: UsersRound },
  outside: { tone: "sun", icon: Eye },
  counts: { tone: "plain", icon: Hash },
};

/** Who can see this: same colour, same sign, same words, everywhere. */
export function VisibilityChip({ audience }: { readonly audience: Audience }) {
  const say = useWords(words);
  const { tone, icon } = looks[audience];
  return (
    <Chip tone={tone} icon={icon}>
      <Unseen>{say("visibility.who-can-see")} </Unseen>
      {say(`visibility.${audience}`)}
    </Chip>
  );
}

/** The footnote to the star of “Only us two”: what can open even that. Once on every page that shows the chip. */
export function VisibilityNote() {
  const say = useWords(words);
  return <small>{say("visibility.limits")}</small>;
}
