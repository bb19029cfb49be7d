import { expect, it } from "vitest";
import { wishedLanguage } from "./WishesField.tsx";

it.each([
  ["French, a woman", "fr"],
  ["quelqu’un qui parle francais", "fr"],
  ["en français si possible", "fr"],
  ["une personne francophone", "fr"],
  ["a woman, someone quiet", "en"],
  ["", "en"],
])("“%s” is looked for in %s", (wishes, language) => {
  expect(wishedLanguage(wishes)).toBe(language);
});
