import { expect, it } from "vitest";
import { whatWaits } from "./what-waits.ts";

it("says what waits and about whom", () => {
  const contact = {
    contactId: "01990000-0000-7000-8000-000000000001",
    at: "2026-11-27T12:00:00Z",
    outcome: "tried",
  };
  expect(whatWaits({ path: "people/0199/contacts", body: contact })).toEqual({
    word: "waiting.what-tried",
    personId: "0199",
    text: undefined,
  });
  const words = { level: "only us two", text: "he liked the soup" };
  expect(whatWaits({ path: "people/0199/contacts", body: { ...contact, words } }).text).toBe(
    "he liked the soup",
  );
  expect(whatWaits({ path: "people/0199/consent-talk", body: {} }).word).toBe("waiting.what-consent-talk");
  expect(whatWaits({ path: "offers/0200/not-now", body: {} })).toMatchObject({
    word: "waiting.what-not-now",
    personId: undefined,
  });
});

it("shows what another version of the app wrote, too", () => {
  expect(whatWaits({ path: "people/0199/contacts", body: { old: "form" } }).word).toBe("waiting.what-else");
  expect(whatWaits({ path: "something/new", body: undefined }).word).toBe("waiting.what-else");
});
