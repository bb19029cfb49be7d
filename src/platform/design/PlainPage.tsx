import type { ReactNode } from "react";
import styles from "./PlainPage.module.css";

/** A page rendered on the server that does one small thing: a door, a card to fill in, a thank you. */
export function PlainPage({ children }: { readonly children: ReactNode }) {
  return <main className={styles.page}>{children}</main>;
}

/** Its form: sent as it is, without a script, and nothing of it is kept by the browser. */
export function PlainForm({ action, children }: { readonly action: string; readonly children: ReactNode }) {
  return (
    <form method="post" action={action} autoComplete="off" className={styles.form}>
      {children}
    </form>
  );
}
