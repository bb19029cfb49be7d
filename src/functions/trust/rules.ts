import type { TalkChoice } from "./contract.ts";

type Item = TalkChoice["item"];
type Until = TalkChoice["until"];

/** A question of its own in the talk. */
export interface Line {
  readonly item: Item;
  readonly reader: TalkChoice["reader"];
  /** Who sees it anyway after a yes to peer support, while this question is not answered with a yes. */
  readonly otherwise: "my-peers" | "only-us-two" | "person";
}

export const teamLines: readonly Line[] = [
  { item: "who-my-peer-is", reader: "care-team", otherwise: "my-peers" },
  { item: "contact-made", reader: "care-team", otherwise: "my-peers" },
  { item: "what-was-done", reader: "care-team", otherwise: "my-peers" },
  { item: "words-to-team", reader: "care-team", otherwise: "only-us-two" },
  { item: "follow-ups", reader: "care-team", otherwise: "my-peers" },
];

export const peerLines: readonly Line[] = [
  { item: "words-my-peers", reader: "cover", otherwise: "only-us-two" },
  { item: "back-in-hospital", reader: "assigned-peer", otherwise: "person" },
  { item: "earlier-stays", reader: "assigned-peer", otherwise: "person" },
];

/** How long a yes may hold, the narrowest first. Peers' yeses last as long as support does. */
export function untilsFor({ reader }: Line, isInHospital: boolean): readonly [Until, ...Until[]] {
  if (reader !== "care-team") return ["the 90 days"];
  return isInHospital ? ["this stay", "any ward", "the 90 days"] : ["the 90 days", "any ward"];
}

export interface Answer {
  readonly answer: "yes" | "no";
  readonly until: Until;
}

/** What was said so far. Nothing is answered beforehand. */
export interface Talk {
  readonly limitsSaid: boolean;
  readonly peerSupport: "yes" | "no" | null;
  readonly answers: Readonly<Partial<Record<Item, Answer>>>;
  readonly how: "aloud" | "signed";
  readonly witness: string;
}

export const nothingSaid: Talk = {
  limitsSaid: false,
  peerSupport: null,
  answers: {},
  how: "aloud",
  witness: "",
};

export const talkSteps = ["what", "limits", "yes", "team", "peers", "summary"] as const;
export type TalkStep = (typeof talkSteps)[number];

/** What keeps a step from being left forwards. Single questions never do: no answer is a no. */
export function missingAt(step: TalkStep, talk: Talk): "limits" | "answer" | "witness" | null {
  if (step === "limits" && !talk.limitsSaid) return "limits";
  if (step === "yes" && talk.peerSupport === null) return "answer";
  if (step === "summary" && talk.peerSupport === "yes" && talk.witness.trim() === "") return "witness";
  return null;
}

/** The step after this one. A no to peer support asks nothing further. */
export function stepAfter(step: TalkStep, talk: Talk): TalkStep {
  if (step === "yes" && talk.peerSupport === "no") return "summary";
  return talkSteps[talkSteps.indexOf(step) + 1] ?? "summary";
}

/** The step before this one; null at the beginning. */
export function stepBefore(step: TalkStep, talk: Talk): TalkStep | null {
  if (step === "summary" && talk.peerSupport === "no") return "yes";
  return talkSteps[talkSteps.indexOf(step) - 1] ?? null;
}

/** The choices as they are sent: only what was answered, and nothing at all after a no to peer support. */
export function choicesOf({ peerSupport, answers }: Talk): TalkChoice[] {
  if (peerSupport !== "yes") return [];
  return [...teamLines, ...peerLines].flatMap(({ item, reader }) => {
    const said = answers[item];
    return said ? [{ item, reader, ...said }] : [];
  });
}
