import { describe, expect, test } from "vitest";
import { all, allow, any, denyByRelation, denyByRole } from "./permission.ts";

const no = denyByRole("only peers");
const hidden = denyByRelation("not theirs");

describe("permissions are sentences", () => {
  test("a yes says why; a no says why and how it is answered", () => {
    expect(allow("on shift")).toEqual({ allowed: true, because: "on shift" });
    expect(no).toEqual({ allowed: false, because: "only peers", refusedBy: "role" });
    expect(hidden).toEqual({ allowed: false, because: "not theirs", refusedBy: "relation" });
  });

  test("all: every reason of the yes is kept, and the first no decides", () => {
    expect(all(allow("on shift"), allow("supports this person"))).toEqual(
      allow("on shift; supports this person"),
    );
    expect(all(allow("on shift"), hidden, no)).toBe(hidden);
  });

  test("any: the first yes is enough, and without one the last no decides", () => {
    expect(any(no, allow("covers"), allow("supports"))).toEqual(allow("covers"));
    expect(any(no, hidden)).toBe(hidden);
  });
});
