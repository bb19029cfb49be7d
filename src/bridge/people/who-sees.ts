import { type TalkChoice, talkItem, talkReader } from "../../functions/trust/contract.ts";
import { audienceOf } from "../../functions/trust/words.ts";
import type { PersonDocument } from "./contract.ts";

type Choice = PersonDocument["choices"][number];
type Audience = (typeof audienceOf)[TalkChoice["reader"]];

interface Opened {
  readonly item: TalkChoice["item"];
  /** Who sees it, each once and with the latest end; null where no day ends it. */
  readonly to: readonly { readonly audience: Audience; readonly until: string | null }[];
}

/** What the person opened, each thing once, in the talk's order: one's peer and who fills in are the same chip. */
export function openedItems(choices: readonly Choice[]): readonly Opened[] {
  const known = choices.flatMap(({ reader, item, until }) => {
    const [who, what] = [talkReader.safeParse(reader), talkItem.safeParse(item)];
    return who.success && what.success ? [{ audience: audienceOf[who.data], item: what.data, until }] : [];
  });
  return talkItem.options.flatMap((item) => {
    const open = known.filter((one) => one.item === item);
    const to = [...new Set(open.map(({ audience }) => audience))].sort().map((audience) => ({
      audience,
      until: latest(open.filter((one) => one.audience === audience).map(({ until }) => until)),
    }));
    return to.length > 0 ? [{ item, to }] : [];
  });
}

const latest = (ends: readonly (string | null)[]): string | null =>
  ends.includes(null) ? null : (ends.toSorted().at(-1) ?? null);
