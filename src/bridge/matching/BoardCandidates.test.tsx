import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { DeviceContext, openDevice } from "../../platform/device/device.ts";
import { BoardCandidates } from "./BoardCandidates.tsx";
import type { BoardCandidate, BoardLine } from "./contract.ts";

const line: BoardLine = {
  journeyId: "0199a000-0000-7000-8000-000000000041",
  stage: "offered",
  placeKind: "ward",
  nameUsed: "Renée",
  hospital: "St. Anne",
  unit: "6 North",
  bed: "14",
  language: "fr",
  askedAt: "1970-01-01T00:00:00Z",
  meetDueAt: null,
  overdue: false,
  unchecked: false,
  betweenPeers: false,
  waves: 1,
  candidates: [],
  couldGo: 0,
  others: 0,
};
const peer = (firstName: string, about: Partial<BoardCandidate>): BoardCandidate => ({
  peerId: `0199a000-0000-7000-8000-00000000000${firstName.length}`,
  firstName,
  available: false,
  because: [],
  onShiftUntil: null,
  load: null,
  ...about,
});

function candidatesOf(...candidates: readonly BoardCandidate[]): string[] {
  const html = renderToStaticMarkup(
    <DeviceContext value={openDevice(() => {})}>
      <BoardCandidates line={{ ...line, candidates: [...candidates] }} shown />
    </DeviceContext>,
  );
  return html.match(/<li.*?<\/li>/g) ?? [];
}

it("says why someone fits, and offers", () => {
  const [noor] = candidatesOf(peer("Noor", { available: true, because: ["language", "site", "load"] }));
  expect(noor).toContain("speaks French · works there · has room");
  expect(noor).toContain("Offer");
});

it("whoever can't go stands there alike, whatever is known about them", () => {
  const off = peer("Dee", {});
  const full = peer("Amir", {
    because: ["language", "wish"],
    onShiftUntil: "1970-01-01T20:00:00Z",
    load: 12,
  });
  const [all, ...others] = candidatesOf(off, full);
  expect(all).toContain("Not available for this one: Dee, Amir<");
  expect(others).toEqual([]);
});

it("puts those who could go first, each on a line of their own", () => {
  const [first, last] = candidatesOf(peer("Amir", {}), peer("Noor", { available: true }));
  expect(first).toContain("Noor");
  expect(last).toContain("Amir");
});
