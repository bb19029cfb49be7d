import {
  type InputHTMLAttributes,
  type ReactNode,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
  useId,
} from "react";
import styles from "./Field.module.css";

interface Labelled {
  readonly label: string;
  /** One line of help below the label. */
  readonly hint?: ReactNode;
  /** What to do about it, in words; announced when it appears. */
  readonly error?: string | undefined;
}

type Native<Attributes> = Omit<Attributes, "className" | "style" | "id">;

/** One line of text. Works in a plain form without script. */
export function TextField({
  label,
  hint,
  error,
  ...native
}: Labelled & Native<InputHTMLAttributes<HTMLInputElement>>) {
  const parts = useParts(hint, error);
  return (
    <Frame {...{ label, hint, error, parts }}>
      <input type="text" {...native} {...parts.control} className={styles.control} />
    </Frame>
  );
}

/** Several lines of text; grows with what is written where the browser can. */
export function TextArea({
  label,
  hint,
  error,
  ...native
}: Labelled & Native<TextareaHTMLAttributes<HTMLTextAreaElement>>) {
  const parts = useParts(hint, error);
  return (
    <Frame {...{ label, hint, error, parts }}>
      <textarea rows={3} {...native} {...parts.control} className={styles.area} />
    </Frame>
  );
}

/** One of a list; the device's own picker. */
export function Select({
  label,
  hint,
  error,
  ...native
}: Labelled & Native<SelectHTMLAttributes<HTMLSelectElement>>) {
  const parts = useParts(hint, error);
  return (
    <Frame {...{ label, hint, error, parts }}>
      <select {...native} {...parts.control} className={styles.select} />
    </Frame>
  );
}

function useParts(hint: ReactNode, error: string | undefined) {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return {
    id,
    control: { id, "aria-describedby": described || undefined, "aria-invalid": error ? true : undefined },
  };
}

interface FrameProps extends Labelled {
  readonly parts: ReturnType<typeof useParts>;
  readonly children: ReactNode;
}

function Frame({ label, hint, error, parts, children }: FrameProps) {
  return (
    <div className={styles.field}>
      <label htmlFor={parts.id} className={styles.label}>
        {label}
      </label>
      {hint && (
        <p id={`${parts.id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {children}
      {error && (
        <p id={`${parts.id}-error`} role="alert" className={styles.error}>
          {error}
        </p>
      )}
    </div>
  );
}
