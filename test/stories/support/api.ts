import { randomUUID } from "node:crypto";
import type { APIRequestContext } from "@playwright/test";
import type { z } from "zod";

interface Route<Answer extends z.ZodType> {
  readonly method: string;
  readonly path: string;
  readonly answer: Answer;
}

interface Sent {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** Asks one of the programme's routes as whoever is signed in there, for what a story takes for granted. */
export async function ask<Answer extends z.ZodType>(
  who: APIRequestContext,
  route: Route<Answer>,
  { params = {}, query, body }: Sent = {},
): Promise<z.infer<Answer>> {
  const path = route.path.replace(/:(\w+)/g, (_, name: string) => params[name] ?? "");
  const answer = await who.fetch(path, {
    method: route.method,
    ...(query && { params: query }),
    headers: route.method === "GET" ? {} : { "idempotency-key": randomUUID() },
    ...(body !== undefined && { data: body }),
  });
  if (!answer.ok()) throw new Error(`${route.method} ${path}: ${answer.status()} ${await answer.text()}`);
  return route.answer.parse(await answer.json());
}
