import type { HeldLists, Pull } from "../../changes/index.ts";
import { nameOf } from "../../device/endpoint.ts";
import { me } from "../contract.ts";
import { meDocument } from "./routes.ts";

/** Who is signed in, for a phone that asks without a network. That time goes on is no news. */
export async function meOnPhone(call: Pull): Promise<HeldLists> {
  const data = me.answer.parse(await meDocument(call));
  return { documents: [{ name: nameOf(me), data, news: { ...data, now: "" } }], people: [] };
}
