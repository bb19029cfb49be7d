import { PageHeader } from "../../platform/design/PageHeader.tsx";
import { VisibilityChip } from "../../platform/design/VisibilityChip.tsx";
import { useDocument } from "../../platform/device/use-document.ts";
import { WithDocument } from "../../platform/device/WithDocument.tsx";
import { agoWords } from "../../platform/words/times.ts";
import { useClock } from "../../platform/words/use-clock.ts";
import { useWords } from "../../platform/words/use-words.ts";
import { type Ward, wardList } from "./contract.ts";
import { WardList } from "./WardList.tsx";
import styles from "./WardPage.module.css";
import { WardSwitch } from "./WardSwitch.tsx";
import { words } from "./words.ts";

interface WardPageProps {
  readonly ward: Ward;
  readonly wards: readonly Ward[];
}

/** One ward: who is there, and who would like a peer. Asks again every 15 seconds while it is seen. */
export function WardPage({ ward, wards }: WardPageProps) {
  const say = useWords(words);
  const clock = useClock();
  const document = useDocument(wardList, { params: { unitId: ward.unitId }, every: 15_000 });
  const lastMessageAt = "data" in document ? document.data.lastMessageAt : undefined;
  const fresh = (at: string | null) =>
    at ? say("ward.fresh", { ago: agoWords(new Date(at), clock) }) : say("ward.silent");
  return (
    <>
      {wards.length > 1 && <WardSwitch wards={wards} here={ward.unitId} />}
      <PageHeader
        kicker={
          <span className={styles.kicker}>
            {ward.hospital} <VisibilityChip audience="care-team" />
          </span>
        }
        title={ward.name}
        detail={lastMessageAt !== undefined && fresh(lastMessageAt)}
      />
      <WithDocument document={document}>{(list) => <WardList ward={ward} list={list} />}</WithDocument>
    </>
  );
}
