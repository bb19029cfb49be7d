import styles from "./BridgePicture.module.css";
import type { BoltState } from "./bridge-picture.ts";

/**
 * A bolt around the origin, radius about 6. Each state has a shape of its own, so that it survives
 * a photocopier: reached is a filled disc with a tick, tried an open ring with a bar, due a diamond, planned a broken ring.
 */
export function BoltMark({ state }: { readonly state: BoltState }) {
  switch (state) {
    case "reached":
      return (
        <>
          <circle r="7" className={styles.reached} />
          <path d="M-2.9 .2l2 2 3.9-4.2" className={styles.tick} />
        </>
      );
    case "tried":
      return (
        <>
          <circle r="6" className={styles.tried} />
          <path d="M-2.6 0h5.2" className={styles.bar} />
        </>
      );
    case "due":
      return <path d="M0-8.2L8.2 0 0 8.2-8.2 0z" className={styles.due} />;
    case "planned":
      return <circle r="5.2" className={styles.planned} />;
  }
}
