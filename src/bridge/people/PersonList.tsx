import { Stack } from "../../platform/design/Stack.tsx";
import type { PersonCard } from "./contract.ts";
import { PersonLine } from "./PersonLine.tsx";

/** People below each other, each with the small bridge. */
export function PersonList({
  title,
  people,
}: {
  readonly title: string;
  readonly people: readonly PersonCard[];
}) {
  return (
    <Stack as="section">
      <h2>{title}</h2>
      <Stack as="ul" gap="small">
        {people.map((person) => (
          <PersonLine key={person.personId} person={person} />
        ))}
      </Stack>
    </Stack>
  );
}
