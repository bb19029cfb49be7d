import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { v7 as uuidv7 } from "uuid";
import type { ZodType, z } from "zod";
import { useDevice } from "./device.ts";
import { type Endpoint, familyOf, nameOf, type Place } from "./endpoint.ts";
import type { Outbox, OutboxEntry, Standing } from "./outbox.ts";

export interface SendOptions<Answer> {
  /** Contracts whose documents are read anew once the server has taken it. */
  readonly refreshes?: readonly Endpoint[];
  readonly onSent?: (answer: Answer) => void;
}

export type Draft<Body> = Place & {
  /** A UUIDv7, when the fact has its id already. */
  readonly id?: string;
} & (unknown extends Body ? { readonly body?: undefined } : { readonly body: Body });

/** A way to change something, and what became of the last change made with it. */
export interface Sending<Body> {
  /** Puts the change in the outbox at once and gives back its id. */
  readonly send: (draft: Draft<Body>) => string;
  /** Of the last `send`; undefined before. */
  readonly standing: Standing | undefined;
}

/**
 * Does what a contract describes, through the outbox: kept at once, sent in order, done once however often it is sent.
 * `const { send, standing } = useSend(logContact, { refreshes: [people] })`, then `send({ params, body })`.
 */
export function useSend<Body extends ZodType, Answer extends ZodType>(
  endpoint: Endpoint & { readonly body?: Body | undefined; readonly answer: Answer },
  { refreshes = [], onSent }: SendOptions<z.output<Answer>> = {},
): Sending<z.input<Body>> {
  const { outbox, queries } = useDevice();
  const entries = useOutbox();
  const [lastId, setLastId] = useState<string>();
  const standing = entries.find(({ id }) => id === lastId)?.standing;

  const latest = useRef({ endpoint, refreshes, onSent });
  latest.current = { endpoint, refreshes, onSent };
  useEffect(() => {
    if (standing?.state !== "sent") return;
    const { endpoint, onSent } = latest.current;
    const answer = endpoint.answer.safeParse(standing.answer);
    if (answer.success) onSent?.(answer.data);
  }, [standing]);

  const send = useCallback(
    ({ id = uuidv7(), body, ...place }: Draft<z.input<Body>>) => {
      const { endpoint, refreshes } = latest.current;
      outbox.send({ id, method: endpoint.method, path: nameOf(endpoint, place), body });
      // Also when this screen is left before the server has answered.
      whenSent(outbox, id, () => {
        for (const read of refreshes) void queries.invalidateQueries({ queryKey: familyOf(read) });
      });
      setLastId(id);
      return id;
    },
    [outbox, queries],
  );
  return { send, standing };
}

/** Does something once the server has taken a command that stands in line; never, when it is refused. */
function whenSent(outbox: Outbox, id: string, then: () => void): void {
  const stop = outbox.subscribe(() => {
    const state = outbox.entries().find((entry) => entry.id === id)?.standing.state;
    // Not there: it is someone else's turn at this device.
    if (state === undefined || state === "waiting") return;
    stop();
    if (state === "sent") then();
  });
}

/** Everything in the outbox, oldest first. */
export function useOutbox(): readonly OutboxEntry[] {
  const { outbox } = useDevice();
  return useSyncExternalStore(outbox.subscribe, outbox.entries, outbox.entries);
}
