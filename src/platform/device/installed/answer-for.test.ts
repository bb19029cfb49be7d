import { describe, expect, it } from "vitest";
import { answerFor } from "./answer-for.ts";

const origin = "https://bridge.example";
const navigate = (path: string) => answerFor({ method: "GET", mode: "navigate", url: origin + path }, origin);

describe("without signal", () => {
  it.each([
    "/",
    "/today",
    "/people",
    "/people/0199",
    "/people/0199/log",
    "/people/0199/talk",
    "/waiting",
    "/me",
  ])("%s opens from this phone", (path) => expect(navigate(path)).toBe("page"));

  it.each([
    "/p",
    "/p/a-secret",
    "/p/sure/stop",
    "/w/code",
    "/ward",
    "/board",
    "/join",
    "/api/v1/me",
    "/api/docs",
  ])("%s is never the worker's", (path) => expect(navigate(path)).toBe("network"));

  it("the app's own files come from this phone, and nothing that a screen asks the server", () => {
    const ask = (url: string, method = "GET") => answerFor({ method, mode: "cors", url }, origin);
    expect(ask(`${origin}/assets/app-1.js`)).toBe("file");
    expect(ask(`${origin}/api/v1/people/0199`)).toBe("network");
    expect(ask(`${origin}/people/0199`)).toBe("network");
    expect(ask(`${origin}/assets/app-1.js`, "POST")).toBe("network");
    expect(ask("https://elsewhere.example/assets/app-1.js")).toBe("network");
  });
});
