import type { HeldDocument, HeldLists, Pull } from "../../platform/changes/index.ts";
import { nameOf } from "../../platform/device/endpoint.ts";
import { colleagues, onePerson, type PersonCard, people, today } from "./contract.ts";
import { onDocument, personDocument } from "./document.ts";
import { colleaguesDocument, ownPeople, todayDocument } from "./lists.ts";

/** The lists that a peer's phone holds, each as its own route answers it, and whom they are about. */
export async function listsOnPhone(call: Pull): Promise<HeldLists> {
  const asked = ownPeople(call);
  const [{ cards }, needed, others] = await Promise.all([
    asked,
    todayDocument(call.act, asked),
    colleaguesDocument(call.act),
  ]);
  return {
    documents: [
      { name: nameOf(today), data: today.answer.parse(needed) },
      { name: nameOf(people), data: people.answer.parse({ people: cards }) },
      { name: nameOf(colleagues), data: colleagues.answer.parse(others) },
    ],
    people: cards.toSorted(whoGoesFirst).map((card) => ({ personId: card.personId, rows: rowsOf(card) })),
  };
}

/** The documents of people whom this peer supports or covers, each as its own route answers it; a look at each. */
export async function peopleOnPhone(
  call: Pull,
  personIds: readonly string[],
): Promise<readonly HeldDocument[]> {
  const { programmeId } = call.act.who;
  const documents: HeldDocument[] = [];
  for (const personId of personIds) {
    const document = await personDocument(call.act, call.services.keys, { programmeId, personId });
    if (!document) continue;
    documents.push({
      name: nameOf(onePerson, { params: { personId } }),
      data: onePerson.answer.parse(document),
    });
    call.look([personId], onDocument);
  }
  return documents;
}

/** The contacts that someone's document shows at most, too. */
const mostContacts = 50;

const rowsOf = ({ facts }: PersonCard): number =>
  1 + facts.stays.length + Math.min(facts.contacts.length, mostContacts);

/** Where not everyone fits, those one was with last go first. */
const whoGoesFirst = (a: PersonCard, b: PersonCard): number => lastContact(b).localeCompare(lastContact(a));

const lastContact = ({ facts }: PersonCard): string =>
  facts.contacts.at(-1)?.at ?? facts.crossingAt ?? "9999";
