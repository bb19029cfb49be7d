import type { ReactNode } from "react";
import { Button } from "../../../platform/design/Button.tsx";
import type { ActionName } from "../actions/action.ts";
import type { FormKey } from "../page-data.ts";

interface FormProps {
  readonly action: ActionName;
  readonly form: FormKey;
  readonly staffId?: string;
  readonly children: ReactNode;
}

/** A plain form of this session: it carries the session's proof, and the id that makes a second sending harmless. */
export function Form({ action, form, staffId, children }: FormProps) {
  return (
    <form method="post" action={`/p/do/${action}`} autoComplete="off">
      <input type="hidden" name="token" value={form.token} />
      <input type="hidden" name="id" value={form.id} />
      {staffId && <input type="hidden" name="staffId" value={staffId} />}
      {children}
    </form>
  );
}

type OneTapProps = Omit<FormProps, "children"> & {
  readonly word: string;
  readonly kind?: "primary" | "plain" | "quiet" | "danger";
};

/** One button that does one thing. */
export function OneTap({ word, kind = "plain", ...form }: OneTapProps) {
  return (
    <Form {...form}>
      <Button type="submit" kind={kind} wide>
        {word}
      </Button>
    </Form>
  );
}
