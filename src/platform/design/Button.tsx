import type { AnchorHTMLAttributes, ButtonHTMLAttributes } from "react";
import styles from "./Button.module.css";
import { classNames } from "./class-names.ts";
import { Icon, type LucideIcon } from "./Icon.tsx";

interface Look {
  /** `primary` is the one main action of a card; `danger` calls people or takes back, and is rare. */
  readonly kind?: "primary" | "plain" | "quiet" | "danger";
  readonly icon?: LucideIcon;
  /** As wide as its container, for the thumb. */
  readonly wide?: boolean;
}

type Button = Look & {
  /** Being sent: stays readable and focusable, takes no second press. */
  readonly busy?: boolean;
} & Omit<ButtonHTMLAttributes<HTMLButtonElement>, "className" | "style">;

/** A button of at least 44 px. In a server-rendered form give it `type="submit"`. */
export function Button({ kind = "plain", icon, wide, busy = false, children, onClick, ...native }: Button) {
  return (
    <button
      type="button"
      {...native}
      className={lookOf({ kind, wide })}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    >
      {icon && <Icon of={icon} />}
      {children}
    </button>
  );
}

type LinkButton = Look & { readonly href: string } & Omit<
    AnchorHTMLAttributes<HTMLAnchorElement>,
    "className" | "style"
  >;

/** A link that looks like a button: goes somewhere, changes nothing. */
export function LinkButton({ kind = "plain", icon, wide, children, ...native }: LinkButton) {
  return (
    <a {...native} className={lookOf({ kind, wide })}>
      {icon && <Icon of={icon} />}
      {children}
    </a>
  );
}

function lookOf({
  kind,
  wide,
}: {
  readonly kind: NonNullable<Look["kind"]>;
  readonly wide: boolean | undefined;
}) {
  return classNames(styles.button, styles[kind], wide && styles.wide);
}
