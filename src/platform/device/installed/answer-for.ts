/** The first parts of the addresses of a peer's screens, which open without signal. */
const areas = ["", "today", "people", "waiting", "me"];

/**
 * From where a request is answered. Only the app's own files and a peer's screens come from this phone. Everything
 * else is the network's, untouched: the programming interface, and the pages of persons and wards, which keep no trace.
 */
export function answerFor(
  { method, mode, url }: Pick<Request, "method" | "mode" | "url">,
  origin: string,
): "file" | "page" | "network" {
  const { pathname, origin: asked } = new URL(url);
  if (method !== "GET" || asked !== origin) return "network";
  if (pathname.startsWith("/assets/")) return "file";
  return mode === "navigate" && areas.includes(pathname.split("/")[1] ?? "") ? "page" : "network";
}
