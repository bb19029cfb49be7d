const startBlock = 0x0b;
const endBlock = 0x1c;
const carriageReturn = 0x0d;

/** 1 MiB: some hundred times a large ADT message. */
export const usualFrameLimit = 1024 * 1024;

export type FrameEvent =
  | { readonly kind: "frame"; readonly bytes: Buffer }
  /** More than the limit came without an end; `start` holds its first bytes, so that it can be answered. */
  | { readonly kind: "too large"; readonly start: Buffer }
  /** A new frame began, or the connection ended, before this one did. */
  | { readonly kind: "cut short"; readonly size: number }
  /** Bytes outside any frame. Their content is never kept: it could be about a person. */
  | { readonly kind: "noise"; readonly size: number };

export interface FrameDecoder {
  /** Takes what one read of the socket gave and returns what it completed, in order. */
  readonly push: (chunk: Buffer) => readonly FrameEvent[];
  /** The connection has ended. */
  readonly end: () => readonly FrameEvent[];
  /** True while a frame is open, so that the listener can limit its time. */
  readonly isWaiting: () => boolean;
}

/**
 * Takes MLLP frames (VT … FS CR; HL7 v2 Transport Specification: MLLP, release 1) out of a stream of bytes.
 *
 * It stays on bytes, so a character split over two writes is whole again. VT and FS cannot be content: a
 * VT always begins a new frame, and an FS always ends one, with or without its CR; two messages can
 * therefore never become one. For the same reason MLLP cannot carry UTF-16.
 *
 * @param limit largest frame in bytes
 */
export const createFrameDecoder = (limit: number = usualFrameLimit): FrameDecoder => {
  let state: "outside" | "after end" | "inside" | "skipping" = "outside";
  let held = Buffer.alloc(0);
  let size = 0;

  const keep = (bytes: Buffer): void => {
    if (size + bytes.length > held.length) {
      const larger = Buffer.alloc(Math.min(limit, Math.max(4096, 2 * (size + bytes.length))));
      held.copy(larger, 0, 0, size);
      held = larger;
    }
    bytes.copy(held, size);
    size += bytes.length;
  };
  const taken = (): Buffer => Buffer.from(held.subarray(0, size));
  const forget = (): void => {
    held = Buffer.alloc(0);
    size = 0;
  };

  const push = (chunk: Buffer): readonly FrameEvent[] => {
    const events: FrameEvent[] = [];
    let at = 0;

    const outside = (): void => {
      if (state === "after end" && chunk[at] === carriageReturn) at += 1;
      if (at === chunk.length) {
        state = "outside";
        return;
      }
      const start = chunk.indexOf(startBlock, at);
      const until = start === -1 ? chunk.length : start;
      if (until > at) events.push({ kind: "noise", size: until - at });
      state = start === -1 ? "outside" : "inside";
      at = start === -1 ? until : until + 1;
    };

    const inside = (): void => {
      const until = nextControl(chunk, at);
      const bytes = chunk.subarray(at, until);
      if (state === "inside" && size + bytes.length > limit) {
        keep(bytes.subarray(0, limit - size));
        events.push({ kind: "too large", start: taken() });
        forget();
        state = "skipping";
      } else if (state === "inside" && (size > 0 || until === chunk.length)) {
        keep(bytes);
      }
      at = until;
      if (until === chunk.length) return;
      if (state === "inside") {
        // Nearly every frame comes whole, and needs no room of its own to be put together in.
        const whole = size === 0 ? Buffer.from(bytes) : taken();
        events.push(
          chunk[until] === endBlock
            ? { kind: "frame", bytes: whole }
            : { kind: "cut short", size: whole.length },
        );
      }
      forget();
      state = chunk[until] === endBlock ? "after end" : "inside";
      at += 1;
    };

    while (at < chunk.length) {
      if (state === "inside" || state === "skipping") inside();
      else outside();
    }
    return events;
  };

  return {
    push,
    end: () => {
      const events: readonly FrameEvent[] = state === "inside" ? [{ kind: "cut short", size }] : [];
      forget();
      state = "outside";
      return events;
    },
    isWaiting: () => state === "inside" || state === "skipping",
  };
};

const nextControl = (chunk: Buffer, from: number): number => {
  const end = chunk.indexOf(endBlock, from);
  const restart = chunk.indexOf(startBlock, from);
  const found = [end, restart].filter((index) => index !== -1);
  return found.length === 0 ? chunk.length : Math.min(...found);
};

/** Puts one message into its frame. */
export const frame = (message: Uint8Array): Buffer =>
  Buffer.concat([Buffer.of(startBlock), message, Buffer.of(endBlock, carriageReturn)]);
