import { Card } from "../../platform/design/Card.tsx";
import { Unseen } from "../../platform/design/Stack.tsx";
import { useWords } from "../../platform/words/use-words.ts";
import type { Ward, WardLine } from "./contract.ts";
import { WardRow } from "./WardRow.tsx";
import styles from "./WardTable.module.css";
import { words } from "./words.ts";

interface WardTableProps {
  readonly ward: Ward;
  readonly stays: readonly WardLine[];
  readonly openId: string | undefined;
  readonly onAsk: (stayId: string) => void;
}

const inBeds = new Intl.Collator("en", { numeric: true });
/** Whoever has no bed yet comes last. */
const byBed = (one: WardLine, other: WardLine) =>
  Number(one.bed === null) - Number(other.bed === null) || inBeds.compare(one.bed ?? "", other.bed ?? "");

/** Who is here, by bed, then who left lately. A table with room, a card a person without. */
export function WardTable({ ward, stays, openId, onAsk }: WardTableProps) {
  const say = useWords(words);
  const here = stays.filter(({ departedAt }) => departedAt === null).toSorted(byBed);
  const left = stays.filter(({ departedAt }) => departedAt !== null).toSorted(byBed);
  const row = (line: WardLine) => (
    <WardRow key={line.stayId} line={line} open={line.stayId === openId} onAsk={() => onAsk(line.stayId)} />
  );
  return (
    <Card as="div">
      <table className={styles.table}>
        <caption className={styles.caption}>
          <Unseen>{say("ward.list", { ward: ward.name })}</Unseen>
        </caption>
        <thead className={styles.head}>
          <tr>
            <th scope="col">{say("ward.bed")}</th>
            <th scope="col">{say("ward.name")}</th>
            <th scope="col">{say("ward.since")}</th>
            <th scope="col">{say("ward.peer")}</th>
          </tr>
        </thead>
        <tbody>{here.map(row)}</tbody>
        {left.length > 0 && (
          <tbody className={styles.left}>
            <tr className={styles.group}>
              <th scope="rowgroup" colSpan={4}>
                {say("ward.recently-left")}
              </th>
            </tr>
            {left.map(row)}
          </tbody>
        )}
      </table>
    </Card>
  );
}
