import type { BoltState, BridgeView } from "../design/bridge-picture.ts";

const contacts: readonly (readonly [at: number, state: BoltState])[] = [
  [0.02, "reached"],
  [0.05, "reached"],
  [0.1, "reached"],
  [0.15, "reached"],
  [0.19, "tried"],
  [0.23, "reached"],
  [0.29, "reached"],
  [0.36, "due"],
  [0.5, "planned"],
  [0.7, "planned"],
  [0.98, "planned"],
];

/** The bridge on the demo's door: nobody's in particular. */
export function doorBridge(description: string, departure: string, contact: string): BridgeView {
  return {
    today: 0.36,
    piers: [{ at: 0.17, label: departure }],
    bolts: contacts.map(([at, state]) => ({ at, state, label: contact })),
    description,
  };
}
