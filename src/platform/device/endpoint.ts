import type { ZodType } from "zod";
import { type Contract, pathOf } from "../http/contract.ts";
import type { DocumentName } from "./document-store.ts";

/** What screens need of a contract. */
export interface Endpoint {
  readonly method: Contract["method"];
  readonly path: Contract["path"];
  readonly body?: ZodType | undefined;
  readonly answer: ZodType;
}

/** The values that make an address out of a contract's path. */
export interface Place {
  readonly params?: Readonly<Record<string, string>> | undefined;
  readonly query?: Readonly<Record<string, string>> | undefined;
}

export const apiBase = "/api/v1/";

/** A document's name: "people/0199", "stays?unitId=4". */
export function nameOf(endpoint: Endpoint, { params = {}, query }: Place = {}): DocumentName {
  const path = pathOf(endpoint, params).slice(apiBase.length);
  return query ? `${path}?${new URLSearchParams(query)}` : path;
}

/** The query key of a document, part by part, so that refreshing "people" refreshes "people/0199". */
export const keyOf = (name: DocumentName): readonly string[] => name.split(/[/?]/);

/** The key under which all documents of a contract lie, whatever their parameters. */
export const familyOf = (endpoint: Endpoint): readonly string[] =>
  keyOf(endpoint.path.slice(apiBase.length).replace(/\/?:.*$/, ""));
