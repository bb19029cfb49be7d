import type { Around, OwnPageData } from "../../src/bridge/own-page/screens.ts";
import { itemsFor, whoSees } from "../../src/bridge/own-page/who-sees.ts";
import type { WardCodePage } from "../../src/bridge/ward-code/screens.ts";

const now = new Date("2026-11-22T15:10:00Z");
const hours = (count: number) => new Date(now.getTime() + count * 3_600_000);
const form = { token: "t".repeat(43), id: "0192f000-0000-7000-8000-0000000000aa" };
const session = { form, said: null } as const;
const dee = {
  peerId: "0192f000-0000-7000-8000-0000000000bb",
  firstName: "Dee",
  introduction: "I was a patient here, too. I bring coffee.",
  hereUntil: hours(6),
  backAt: null,
};

/** More than anyone ever has, so that what holds here holds for everyone. */
const bridge = {
  today: 0.42,
  piers: [{ at: 0.24, label: "left 18 Nov" }],
  bolts: Array.from({ length: 24 }, (_, index) => ({
    at: index / 24,
    state: (["reached", "tried", "due", "planned"] as const)[index % 4] ?? "reached",
    label: `Contact, ${index} Nov`,
  })),
  description: "After hospital. Met 12 times, last yesterday. Next: 7-day check-in, Wed 25 Nov.",
};

const said = { givenAt: hours(-40) } as const;
/** Everything open that can be. */
const readers = whoSees(
  {
    directives: [
      { ...said, directiveId: "1", effect: "yes to meeting" },
      { ...said, directiveId: "2", effect: "yes to peer support" },
      ...itemsFor("care-team").map(
        (item, index) =>
          ({
            ...said,
            directiveId: `3${index}`,
            effect: "allow",
            reader: "care-team",
            item,
            readerId: null,
            stayId: "stay",
          }) as const,
      ),
    ],
    closing: null,
    others: [],
  },
  now,
);

const home = {
  name: "Tom",
  bridge,
  peer: { stage: "with", peer: dee, cover: { ...dee, firstName: "Noor", until: hours(3) } },
  askedToComeAt: hours(-1),
  canAsk: false,
  quiet: false,
  isOpen: true,
  sharing: readers,
  lookedThisWeek: 4,
} as const;

const look = {
  staffId: dee.peerId,
  firstName: "Dee",
  role: "peer",
  last: hours(-2),
  times: 4,
  items: ["name-used", "where-now", "contact-made"],
  because: "on shift; supports this person",
  blocked: false,
};
const contact = {
  contactId: "1",
  at: hours(-30),
  outcome: "reached",
  way: "in person",
  peer: "Dee",
  activities: ["company", "spoke up"],
  words: { level: "only us two", text: "Slept badly. The light in the hall." },
} as const;

/** Every page under /p, with much on it. */
export const ownPages: readonly OwnPageData[] = [
  { kind: "door", action: "/p", wrong: true },
  { kind: "notes", demo: false },
  { ...session, kind: "home", home },
  {
    ...session,
    kind: "home",
    said: "called-back",
    home: {
      ...home,
      bridge: null,
      peer: { stage: "asking", by: hours(-1), overdue: true, nextThere: hours(16) },
    },
  },
  { ...session, kind: "sharing", readers, peer: "Dee", inStay: true, isOpen: true, mergedAt: hours(-20) },
  {
    ...session,
    kind: "looked",
    looks: Array.from({ length: 40 }, (_, day) => ({ ...look, last: hours(-24 * day) })),
    blocked: [{ staffId: "2", firstName: "Ana", isPeer: false }],
  },
  {
    ...session,
    kind: "written",
    readers,
    invitation: {
      askedAt: hours(-90),
      from: "care team",
      unit: "6 North",
      bed: "12",
      bestTime: "morning",
      wishes: "someone who speaks French",
      inviterSees: true,
      canTakeBack: true,
    },
    written: Array.from({ length: 30 }, (_, each) => ({ ...contact, contactId: String(each) })),
  },
  { ...session, kind: "sure", sure: { what: "stop-sharing" }, peer: "Dee" },
  { ...session, kind: "sure", sure: { what: "block", staffId: "2", firstName: "Ana" }, peer: "Dee" },
];

/** Every page under /w. */
export const wardCodePages: readonly WardCodePage[] = [
  {
    kind: "ask",
    unit: "6 North",
    action: "/w/code",
    id: form.id,
    filled: { forWhom: null, bed: "", bestTime: "" },
    other: { language: "fr", href: "/w/code?lang=fr" },
  },
  { kind: "type", other: { language: "fr", href: "/w?lang=fr" } },
  { kind: "received" },
  { kind: "call", phone: "905-555-0134" },
  { kind: "missing" },
];

export const around = (language: Around["language"]): Around => ({
  language,
  now,
  timeZone: "America/Toronto",
  here: "/p/home",
  style: "/p/style.css",
});
