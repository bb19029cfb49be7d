import { useQueryClient } from "@tanstack/react-query";
import { type Endpoint, familyOf } from "./endpoint.ts";

/** Reads the documents of a contract anew: for what was changed past the outbox. */
export function useRefresh(endpoint: Endpoint): () => void {
  const queries = useQueryClient();
  return () => void queries.invalidateQueries({ queryKey: familyOf(endpoint) });
}
