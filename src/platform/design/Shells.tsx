import { Ellipsis } from "lucide-react";
import type { ReactNode } from "react";
import { useWords } from "../words/use-words.ts";
import { BridgeSign } from "./BridgeSign.tsx";
import { classNames } from "./class-names.ts";
import { Icon, type LucideIcon } from "./Icon.tsx";
import styles from "./Shells.module.css";
import { words } from "./words.ts";

export interface NavItem {
  readonly href: string;
  readonly word: string;
  readonly icon: LucideIcon;
  readonly current: boolean;
}

interface ShellProps {
  readonly items: readonly NavItem[];
  readonly children: ReactNode;
}

/** As many tabs as a phone has room for. */
const mostTabs = 5;

/** The peer's frame: tabs at the thumb on a phone, a rail on a desk. */
export function TabShell({ items, children }: ShellProps) {
  const first = items.length > mostTabs ? mostTabs - 1 : mostTabs;
  return (
    <div className={styles.tabShell}>
      <SkipLink />
      <nav aria-label={useWords(words)("shell.main")} className={styles.tabs}>
        <Links items={items.slice(0, first)} />
        {items.length > mostTabs && <MoreTabs items={items.slice(first)} />}
      </nav>
      <Page>{children}</Page>
    </div>
  );
}

/** Everyone else's frame: the name, their areas and their own menu on top; the page has the width. */
export function TopShell({ items, aside, children }: ShellProps & { readonly aside: ReactNode }) {
  return (
    <div className={styles.topShell}>
      <SkipLink />
      <header className={styles.top}>
        <a href="/" className={styles.brand}>
          <BridgeSign />
          Footbridge
        </a>
        <nav aria-label={useWords(words)("shell.main")} className={styles.topLinks}>
          <Links items={items} />
        </nav>
        <div className={styles.aside}>{aside}</div>
      </header>
      <Page>{children}</Page>
    </div>
  );
}

/** A page without a frame: the door, the sign-in. */
export function PlainShell({ children }: { readonly children: ReactNode }) {
  return <Page>{children}</Page>;
}

/** The rest: behind one tab on a phone, in the rail on a desk. */
function MoreTabs({ items }: Pick<ShellProps, "items">) {
  const say = useWords(words);
  const here = items.find(({ current }) => current);
  return (
    <>
      <div className={styles.rail}>
        <Links items={items} />
      </div>
      {/* Closed again wherever one of them leads. */}
      <details key={here?.href} className={styles.more}>
        <summary className={classNames(styles.link, here && styles.here)}>
          <Icon of={Ellipsis} />
          <span>{say("shell.more")}</span>
        </summary>
        <div className={styles.moreLinks}>
          <Links items={items} />
        </div>
      </details>
    </>
  );
}

function Links({ items }: { readonly items: readonly NavItem[] }) {
  return items.map(({ href, word, icon, current }) => (
    <a key={href} href={href} className={styles.link} aria-current={current ? "page" : undefined}>
      <Icon of={icon} />
      <span>{word}</span>
    </a>
  ));
}

function Page({ children }: { readonly children: ReactNode }) {
  return (
    <main id="page" tabIndex={-1} className={styles.page}>
      {children}
    </main>
  );
}

function SkipLink() {
  return (
    <a href="#page" className={styles.skip}>
      {useWords(words)("shell.skip")}
    </a>
  );
}
