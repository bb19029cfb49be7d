import autocannon from "autocannon";

export interface Load {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly failed: number;
}

export interface Wanted {
  readonly url: string;
  readonly method?: "GET" | "POST";
  readonly headers?: Record<string, string>;
  /** Made anew for each request: a command must not be a replay. */
  readonly fresh?: () => {
    readonly headers: Record<string, string>;
    readonly body: string;
    /** Where this one goes, when not to `url`. */
    readonly path?: string;
  };
}

/** Loads one address from so many connections for so many seconds. Milliseconds and requests a second. */
export async function load(
  { url, method = "GET", headers = {}, fresh }: Wanted,
  connections: number,
  seconds: number,
): Promise<Load> {
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    requests: [
      {
        method,
        headers,
        ...(fresh && {
          setupRequest: (request: autocannon.Request) => {
            const made = fresh();
            const { path = request.path, body } = made;
            return { ...request, path, headers: { ...headers, ...made.headers }, body };
          },
        }),
      },
    ],
  });
  return {
    perSecond: Math.round(result.requests.average),
    p50: result.latency.p50,
    p99: result.latency.p99,
    failed: result.non2xx + result.errors,
  };
}
