import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { v7 as uuidv7 } from "uuid";
import { useDevice } from "./device.ts";
import type { DocumentName } from "./document-store.ts";
import type { Command, OutboxEntry, Standing } from "./outbox.ts";
import { keyOf } from "./use-document.ts";

type Draft = Omit<Command, "id"> & { readonly id?: string };

interface SendOptions {
  /** Documents that are read anew once the server has taken it. */
  readonly refreshes?: readonly DocumentName[];
  readonly onSent?: (answer: unknown) => void;
}

/** A way to change something, and what became of the last change made with it. */
export interface Sending {
  /** Puts the change in the outbox at once and gives back its id. */
  readonly send: (draft: Draft) => string;
  /** Of the last `send`; undefined before. */
  readonly standing: Standing | undefined;
}

/** Sends through the outbox: kept at once, sent in order, done once however often it is sent. */
export function useSend({ refreshes = [], onSent }: SendOptions = {}): Sending {
  const { outbox, queries } = useDevice();
  const entries = useOutbox();
  const [lastId, setLastId] = useState<string>();
  const standing = entries.find(({ id }) => id === lastId)?.standing;

  const settled = useRef({ refreshes, onSent });
  settled.current = { refreshes, onSent };
  useEffect(() => {
    if (standing?.state !== "sent") return;
    for (const name of settled.current.refreshes) void queries.invalidateQueries({ queryKey: keyOf(name) });
    settled.current.onSent?.(standing.answer);
  }, [standing, queries]);

  const send = useCallback(
    ({ id = uuidv7(), ...draft }: Draft) => {
      outbox.send({ id, ...draft });
      setLastId(id);
      return id;
    },
    [outbox],
  );
  return { send, standing };
}

/** Everything in the outbox, oldest first. */
export function useOutbox(): readonly OutboxEntry[] {
  const { outbox } = useDevice();
  return useSyncExternalStore(outbox.subscribe, outbox.entries, outbox.entries);
}
