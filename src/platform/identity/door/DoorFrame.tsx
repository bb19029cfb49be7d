import type { ReactNode } from "react";
import { BridgeSign } from "../../design/BridgeSign.tsx";
import { Card } from "../../design/Card.tsx";
import { PreferenceSwitches } from "../../device/PreferenceSwitches.tsx";
import styles from "../SignIn.module.css";

interface DoorFrameProps {
  readonly title: string;
  readonly lead: string;
  readonly children: ReactNode;
}

/** One thing to do at the door. */
export function DoorFrame({ title, lead, children }: DoorFrameProps) {
  return (
    <div className={styles.signIn}>
      <BridgeSign />
      <h1>{title}</h1>
      <p className={styles.lead}>{lead}</p>
      <Card as="div">{children}</Card>
      <PreferenceSwitches />
    </div>
  );
}
