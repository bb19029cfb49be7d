import { BedDouble } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import type { z } from "zod";
import { classNames } from "../../platform/design/class-names.ts";
import { EmptyState } from "../../platform/design/States.tsx";
import { useWords } from "../../platform/words/use-words.ts";
import type { Ward, wardList } from "./contract.ts";
import { HowToAsk } from "./HowToAsk.tsx";
import { InvitePanel } from "./InvitePanel.tsx";
import styles from "./WardList.module.css";
import { WardTable } from "./WardTable.tsx";
import { words } from "./words.ts";

interface WardListProps {
  readonly ward: Ward;
  readonly list: z.infer<typeof wardList.answer>;
}

/** The list, and beside it the invitation; where there is no room for both, the invitation takes the list's place. */
export function WardList({ ward, list }: WardListProps) {
  const say = useWords(words);
  const [openId, setOpenId] = useState<string>();
  const open = list.stays.find(({ stayId }) => stayId === openId);
  useFocusBack(open?.stayId);
  if (list.stays.length === 0) {
    return (
      <EmptyState icon={BedDouble} title={say("ward.empty")}>
        {say("ward.empty-help")}
      </EmptyState>
    );
  }
  return (
    <div className={classNames(styles.desk, open && styles.asking)}>
      <div className={styles.list}>
        <WardTable ward={ward} stays={list.stays} openId={open?.stayId} onAsk={setOpenId} />
      </div>
      <div className={styles.side}>
        {open ? (
          <InvitePanel
            key={open.stayId}
            line={open}
            meetBy={new Date(list.meetBy)}
            openNow={list.openNow}
            onClose={() => setOpenId(undefined)}
          />
        ) : (
          <HowToAsk />
        )}
      </div>
    </div>
  );
}

/** Once the invitation is closed, the keyboard goes on at the line where it was opened. */
function useFocusBack(openId: string | undefined): void {
  const before = useRef(openId);
  useEffect(() => {
    if (openId === undefined && before.current !== undefined)
      document.getElementById(`stay-${before.current}`)?.focus();
    before.current = openId;
  }, [openId]);
}
