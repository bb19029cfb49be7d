import { expect, it } from "vitest";
import { z } from "zod";
import { contract } from "../http/contract.ts";
import { familyOf, keyOf, nameOf } from "./endpoint.ts";

const answer = z.object({});
const person = contract({ method: "GET", path: "/api/v1/people/:personId", tag: "t", summary: "s", answer });
const stays = contract({ method: "GET", path: "/api/v1/stays", tag: "t", summary: "s", answer });

it("a document is named by its address, with what it needs put in", () => {
  expect(nameOf(person, { params: { personId: "0199/7" } })).toBe("people/0199%2F7");
  expect(nameOf(stays, { query: { unitId: "6 North" } })).toBe("stays?unitId=6+North");
});

it("refreshing a contract refreshes each of its documents", () => {
  expect(familyOf(person)).toEqual(["people"]);
  expect(keyOf("people/0199")).toEqual(["people", "0199"]);
  expect(keyOf("stays?unitId=4")).toEqual(["stays", "unitId=4"]);
});
