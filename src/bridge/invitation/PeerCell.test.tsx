import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { DeviceContext, openDevice } from "../../platform/device/device.ts";
import type { WardLine } from "./contract.ts";
import { PeerCell } from "./PeerCell.tsx";

const untouched: WardLine = {
  stayId: "0199a000-0000-7000-8000-000000000014",
  bed: "14",
  nameUsed: "Renée",
  class: "I",
  admittedAt: null,
  onLeave: false,
  departedAt: null,
  askedSaidNoAt: null,
  peer: null,
  canCallBack: false,
  shared: false,
};

function cell(change: Partial<WardLine>): string {
  const html = renderToStaticMarkup(
    <DeviceContext value={openDevice(() => {})}>
      <PeerCell line={{ ...untouched, ...change }} open={false} onAsk={() => {}} />
    </DeviceContext>,
  );
  return html.replace(/<dialog.*?<\/dialog>/g, "").replace(/<[^>]+>/g, " ");
}

describe("what the ward sees about a peer", () => {
  it("offers to ask while nobody asked, or while one may not see that somebody did", () => {
    expect(cell({})).toContain("Ask for a peer");
  });

  it.each([
    ["invited", "Invited"],
    ["someone is on the way", "Someone is on the way"],
    ["met", "Met"],
    ["still looking", "Still looking"],
  ] as const)("says “%s” to whoever invited, and does not offer to ask again", (peer, words) => {
    expect(cell({ peer })).toContain(words);
    expect(cell({ peer })).not.toContain("Ask");
  });

  it("takes back one's own error only while that is possible", () => {
    expect(cell({ peer: "invited", canCallBack: true })).toContain("Asked in error");
    expect(cell({ peer: "met" })).not.toContain("Asked in error");
  });

  it("keeps a no without pressing, and knows that a no can become a yes", () => {
    const said = cell({ askedSaidNoAt: "1970-01-01T00:00:00Z" });
    expect(said).toContain("Said no, asked");
    expect(said).toContain("They said yes now");
    expect(said).not.toContain("Ask for a peer");
  });

  it("offers nothing for someone who left", () => {
    expect(cell({ departedAt: "1970-01-01T00:00:00Z" }).trim()).toBe("");
  });
});
