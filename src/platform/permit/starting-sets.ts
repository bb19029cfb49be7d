import type { ItemKind, Reader } from "./items.ts";

interface OpenedAtStart {
  readonly reader: Reader;
  readonly items: readonly ItemKind[];
}

const practical = ["with-programme", "name-used", "where-now"] as const satisfies readonly ItemKind[];

/** What the two yeses open by themselves ("What is open at the start" of docs/visibility.md); everything else is asked one by one. */
export const startingSets: Readonly<
  Record<"yes to meeting" | "yes to peer support", readonly OpenedAtStart[]>
> = {
  "yes to meeting": [
    { reader: "wave", items: ["offer-preview"] },
    { reader: "assigned-peer", items: [...practical, "invitation", "who-my-peer-is", "met"] },
    { reader: "coordinator", items: [...practical, "invitation", "who-my-peer-is", "met"] },
    { reader: "inviter", items: ["invitation", "met"] },
  ],
  "yes to peer support": [
    {
      reader: "assigned-peer",
      items: [
        "departure",
        "contact-made",
        "what-was-done",
        "words-only-us-two",
        "words-my-peers",
        "follow-ups",
        "notes",
        "my-choices",
      ],
    },
    {
      reader: "cover",
      items: [
        ...practical,
        "departure",
        "who-my-peer-is",
        "met",
        "contact-made",
        "what-was-done",
        "follow-ups",
        "notes",
      ],
    },
    { reader: "coordinator", items: ["departure", "follow-ups"] },
  ],
};
