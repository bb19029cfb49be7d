/** What a stream of changes needs of the browser's EventSource. */
export interface Stream {
  readonly readyState: number;
  addEventListener: (kind: string, listener: (event: MessageEvent<string>) => void) => void;
  close: () => void;
}

interface LiveOptions {
  readonly open: () => Stream;
  /** Documents that may be other than they were. */
  readonly onChanged: (names: readonly string[]) => void;
  /** Anything may have changed: after the start, and after a gap. */
  readonly onReread: () => void;
  readonly onState: (isOpen: boolean) => void;
  readonly later: (run: () => void, milliseconds: number) => void;
  readonly random: () => number;
}

const closed = 2;

/** A stream that comes back by itself, each time after a longer wait, and never all phones in the same moment. */
export function openLive({ open, onChanged, onReread, onState, later, random }: LiveOptions) {
  let stream: Stream | undefined;
  let tries = 0;
  let wanted = false;

  const drop = () => {
    stream?.close();
    stream = undefined;
    onState(false);
  };
  const connect = () => {
    if (!wanted || stream) return;
    const opened = open();
    stream = opened;
    opened.addEventListener("open", () => {
      tries = 0;
      onState(true);
    });
    opened.addEventListener("error", () => {
      if (stream !== opened) return;
      onState(false);
      // The browser tries again by itself, except after an answer that says no.
      if (opened.readyState !== closed) return;
      drop();
      tries += 1;
      later(connect, Math.min(60_000, 1_000 * 2 ** tries) * (0.5 + random()));
    });
    opened.addEventListener("changed", ({ data }) => onChanged(namesIn(data)));
    opened.addEventListener("reread", () => onReread());
  };
  return {
    start: () => {
      wanted = true;
      connect();
    },
    stop: () => {
      wanted = false;
      drop();
    },
  };
}

function namesIn(data: string): readonly string[] {
  try {
    const { documents }: { documents?: unknown } = JSON.parse(data);
    return Array.isArray(documents) ? documents.filter((name) => typeof name === "string") : [];
  } catch {
    return [];
  }
}
