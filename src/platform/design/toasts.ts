/** A short word that something happened, with at most one thing to do about it. */
export interface ToastMessage {
  readonly id: number;
  readonly text: string;
  readonly action?: { readonly word: string; readonly run: () => void } | undefined;
}

type Listener = () => void;

let shown: readonly ToastMessage[] = [];
let last = 0;
const listeners = new Set<Listener>();

/** Shows a message for seven seconds (one with an action stays until it is answered). Never the only place of news. */
export function toast(text: string, action?: ToastMessage["action"]): void {
  last += 1;
  const id = last;
  change([...shown.slice(-1), { id, text, action }]);
  if (!action) setTimeout(() => dismissToast(id), 7000);
}

export function dismissToast(id: number): void {
  change(shown.filter((one) => one.id !== id));
}

export const toastsShown = (): readonly ToastMessage[] => shown;

export function onToasts(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function change(next: readonly ToastMessage[]): void {
  shown = next;
  for (const listener of listeners) listener();
}
