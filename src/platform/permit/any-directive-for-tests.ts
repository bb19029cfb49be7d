import fc from "fast-check";
import type { ConsentDirective } from "./facts.ts";
import type { ItemKind, Reader } from "./items.ts";

export const readers = [
  "assigned-peer",
  "cover",
  "coordinator",
  "care-team",
] as const satisfies readonly Reader[];
export const items = [
  "name-used",
  "contact-made",
  "words-only-us-two",
  "follow-ups",
  "where-now",
] as const satisfies readonly ItemKind[];
export const staff = ["dee", "amir", "maya"] as const;
export const stays = ["s1", "s2"] as const;

export const moment = (minute: number) => new Date(Date.UTC(2026, 10, 22, 8, minute));

/** Any one thing a person could have decided in twenty minutes. */
export const anyDirective: fc.Arbitrary<ConsentDirective> = fc
  .record({ id: fc.nat({ max: 99 }), minute: fc.integer({ min: 0, max: 20 }) })
  .chain(({ id, minute }) => {
    const base = { directiveId: String(id), givenAt: moment(minute) };
    const target = fc.oneof(
      fc.record({ readerId: fc.constant(null), stayId: fc.option(fc.constantFrom(...stays)) }),
      fc.record({ readerId: fc.constantFrom(...staff), stayId: fc.constant(null) }),
    );
    return fc.oneof(
      {
        weight: 3,
        arbitrary: fc
          .constantFrom("yes to meeting" as const, "yes to peer support" as const)
          .map((effect) => ({ ...base, effect })),
      },
      { weight: 1, arbitrary: fc.constant({ ...base, effect: "stop sharing everything" as const }) },
      {
        weight: 2,
        arbitrary: fc
          .record({
            effect: fc.constantFrom("block" as const, "unblock" as const),
            readerId: fc.constantFrom(...staff),
          })
          .map((rest) => ({ ...base, ...rest })),
      },
      {
        weight: 6,
        arbitrary: fc
          .tuple(
            target,
            fc.constantFrom("allow" as const, "deny" as const),
            fc.constantFrom(...readers),
            fc.constantFrom(...items),
          )
          .map(
            ([chosen, effect, reader, item]) =>
              ({ ...base, ...chosen, effect, reader, item }) as ConsentDirective,
          ),
      },
    );
  });

/** Every question that these readers could ask of these items in these stays. */
export const allQuestions = readers.flatMap((reader) =>
  staff.flatMap((readerId) =>
    items.flatMap((item) => [null, ...stays].map((stayId) => ({ reader, readerId, item, stayId }))),
  ),
);
