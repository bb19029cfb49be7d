import {
  ChevronRight,
  CloudAlert,
  CloudUpload,
  LockKeyhole,
  PackageX,
  Sparkles,
  UserRoundX,
} from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "../design/Button.tsx";
import { classNames } from "../design/class-names.ts";
import { Icon, type LucideIcon } from "../design/Icon.tsx";
import { Stack } from "../design/Stack.tsx";
import { useWords } from "../words/use-words.ts";
import styles from "./PhoneLine.module.css";
import { words } from "./phone-words.ts";
import { usePhoneState } from "./use-phone-state.ts";
import type { Waiting } from "./use-waiting.ts";

/** Small lines above a page for what this phone has to say; there are none when all is well. */
export function PhoneLine({ waiting }: { readonly waiting: Waiting }) {
  const say = useWords(words);
  const { isRefused, locked, load, update } = usePhoneState((state) => state);
  const { refused, unkept, kept } = waiting;
  return (
    <div role="status">
      <Stack gap="small">
        {refused > 0 && (
          <Line icon={CloudAlert} to="/waiting">
            {say("phone.refused", { count: refused })}
          </Line>
        )}
        {unkept > 0 && (
          <Line icon={PackageX} to="/waiting">
            {say("phone.unkept", { count: unkept })}
          </Line>
        )}
        {kept > 0 && (
          <Line icon={CloudUpload} to="/waiting">
            {say("phone.waiting", { count: kept })}
          </Line>
        )}
        {locked > 0 && <Line icon={LockKeyhole}>{say("phone.locked", { count: locked })}</Line>}
        {isRefused && unkept === 0 && <Line icon={PackageX}>{say("phone.keeps-nothing")}</Line>}
        {load && load.leftOut > 0 && (
          <Line icon={UserRoundX} to="/me">
            {say("phone.left-out", { count: load.leftOut })}
          </Line>
        )}
        {update && (
          <Line icon={Sparkles} isCalm aside={<Button onClick={update}>{say("phone.update-go")}</Button>}>
            {say("phone.update")}
          </Line>
        )}
      </Stack>
    </div>
  );
}

interface LineProps {
  readonly icon: LucideIcon;
  readonly children: ReactNode;
  readonly to?: string;
  readonly isCalm?: boolean;
  readonly aside?: ReactNode;
}

function Line({ icon, children, to, isCalm = false, aside }: LineProps) {
  const look = classNames(styles.line, isCalm && styles.calm);
  const inside = (
    <>
      <Icon of={icon} />
      <span className={styles.words}>{children}</span>
      {aside}
      {to && <Icon of={ChevronRight} />}
    </>
  );
  return to ? (
    <a className={classNames(look, styles.link)} href={to}>
      {inside}
    </a>
  ) : (
    <div className={look}>{inside}</div>
  );
}
