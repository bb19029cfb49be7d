import { useQuery } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import type { ZodType, z } from "zod";
import { useDevice } from "./device.ts";
import type { KeptDocument } from "./document-store.ts";
import { type Endpoint, keyOf, nameOf, type Place } from "./endpoint.ts";
import { type ApiProblem, notUnderstood, ProblemError, problemOf } from "./problem.ts";
import { usePhoneState } from "./use-phone-state.ts";

/** A stream can die without a word; this is how long that goes unnoticed. */
const whileLive = 5 * 60_000;

/** How a document stands. `empty` is ready, too: an empty list is an answer, and deserves a designed one. */
export type DocumentView<Data> =
  | { readonly state: "loading" }
  | ({ readonly state: "ready" } & Shown<Data>)
  | ({ readonly state: "empty" } & Shown<Data>)
  | { readonly state: "offline" }
  | { readonly state: "forbidden" }
  | ({ readonly state: "error"; readonly problem: ApiProblem } & Asking);

interface Asking {
  readonly again: () => void;
  readonly isAsking: boolean;
}

interface Shown<Data> {
  readonly data: Data;
  /** When the server said so. */
  readonly asOf: Date;
  /** Shown from this device, because there is no signal. */
  readonly offline: boolean;
}

interface DocumentOptions<Data> extends Place {
  /** Says that there is nothing in it; without it, an array is empty when it has no element. */
  readonly isEmpty?: (data: Data) => boolean;
  /** Asks again every so many milliseconds while the page is seen; seldom, while the stream of changes is open. */
  readonly every?: number;
}

/**
 * Reads what a GET contract promises: `useDocument(person, { params: { personId } })`.
 * The same document is asked for once, however many parts show it.
 */
export function useDocument<Answer extends ZodType>(
  endpoint: Endpoint & { readonly answer: Answer },
  { isEmpty = isEmptyList, every, ...place }: DocumentOptions<z.output<Answer>> = {},
): DocumentView<z.output<Answer>> {
  const { store } = useDevice();
  const isLive = usePhoneState(({ isLive }) => isLive);
  const name = nameOf(endpoint, place);
  const query = useQuery({
    queryKey: keyOf(name),
    queryFn: ({ signal }) => store.read(name, signal),
    // Here and not where it is read: a pull of this phone puts documents straight into the cache.
    select: useCallback(
      (document: KeptDocument) => {
        const parsed = endpoint.answer.safeParse(document.data);
        if (!parsed.success) throw new ProblemError(notUnderstood);
        return { ...document, data: parsed.data };
      },
      [endpoint],
    ),
    ...(every !== undefined && { refetchInterval: isLive ? Math.max(every, whileLive) : every }),
  });
  const kept = query.data;
  const error = useStanding(name, query.error, query.isPending);
  const problem = error ? problemOf(error) : undefined;
  if (problem && isHidden(problem)) return { state: "forbidden" };
  if (kept) {
    const state = isEmpty(kept.data) ? "empty" : "ready";
    return { state, data: kept.data, asOf: kept.asOf, offline: kept.fromDevice || isSilence(problem) };
  }
  if (!problem) return { state: "loading" };
  if (isSilence(problem)) return { state: "offline" };
  return { state: "error", problem, isAsking: query.isFetching, again: () => void query.refetch() };
}

/** An answer that was no document stands until there is another one: a page does not flicker while it is asked again. */
function useStanding(name: string, error: Error | null, isPending: boolean): Error | undefined {
  const [last, setLast] = useState<{ readonly name: string; readonly error: Error }>();
  if (error && (last?.error !== error || last.name !== name)) setLast({ name, error });
  return error ?? (isPending && last?.name === name ? last.error : undefined);
}

const isEmptyList = (data: unknown): boolean => Array.isArray(data) && data.length === 0;
/** 404 and 403 look the same: nobody learns from a screen whether something exists. */
const isHidden = ({ status }: ApiProblem): boolean => status === 403 || status === 404;
const isSilence = (problem: ApiProblem | undefined): boolean => problem?.code === "no-answer";
