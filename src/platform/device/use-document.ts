import { useQuery } from "@tanstack/react-query";
import type { ZodType } from "zod";
import { useDevice } from "./device.ts";
import type { DocumentName } from "./document-store.ts";
import { type ApiProblem, notUnderstood, ProblemError, problemOf } from "./problem.ts";

/** How a document stands. `empty` is ready, too: an empty list is an answer, and deserves a designed one. */
export type DocumentView<Data> =
  | { readonly state: "loading" }
  | ({ readonly state: "ready" } & Shown<Data>)
  | ({ readonly state: "empty" } & Shown<Data>)
  | { readonly state: "offline" }
  | { readonly state: "forbidden" }
  | { readonly state: "error"; readonly problem: ApiProblem; readonly again: () => void };

interface Shown<Data> {
  readonly data: Data;
  /** When the server said so. */
  readonly asOf: Date;
  /** Shown from this device, because there is no signal. */
  readonly offline: boolean;
}

interface DocumentOptions<Data> {
  /** Says that there is nothing in it; without it, an array is empty when it has no element. */
  readonly isEmpty?: (data: Data) => boolean;
  /** Asks again every so many milliseconds while the page is seen. */
  readonly every?: number;
}

/** Reads a document and parses it with its contract. The same name is asked for once, however many parts show it. */
export function useDocument<Data>(
  name: DocumentName,
  contract: ZodType<Data>,
  { isEmpty = isEmptyList, every }: DocumentOptions<Data> = {},
): DocumentView<Data> {
  const { store } = useDevice();
  const {
    data: kept,
    error,
    failureReason,
    refetch,
  } = useQuery({
    queryKey: keyOf(name),
    queryFn: async ({ signal }) => {
      const document = await store.read(name, signal);
      const parsed = contract.safeParse(document.data);
      if (!parsed.success) throw new ProblemError(notUnderstood);
      return { ...document, data: parsed.data };
    },
    ...(every !== undefined && { refetchInterval: every }),
  });
  const problem = error && problemOf(error);
  if (problem && isHidden(problem)) return { state: "forbidden" };
  if (kept) {
    const offline =
      kept.fromDevice ||
      problemIsSilence(problem) ||
      problemIsSilence(failureReason && problemOf(failureReason));
    return { state: isEmpty(kept.data) ? "empty" : "ready", data: kept.data, asOf: kept.asOf, offline };
  }
  if (!problem) return { state: "loading" };
  if (problemIsSilence(problem)) return { state: "offline" };
  return { state: "error", problem, again: () => void refetch() };
}

/** The query key of a document: "person/<id>" is refreshed by refreshing "person". */
export const keyOf = (name: DocumentName): readonly string[] => name.split(/[/?]/);

const isEmptyList = (data: unknown): boolean => Array.isArray(data) && data.length === 0;
/** 404 and 403 look the same: nobody learns from a screen whether something exists. */
const isHidden = ({ status }: ApiProblem): boolean => status === 403 || status === 404;
const problemIsSilence = (problem: ApiProblem | null): boolean => problem?.code === "no-answer";
