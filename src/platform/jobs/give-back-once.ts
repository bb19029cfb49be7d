import type pg from "pg";

type Called = (error: Error | undefined, client: pg.PoolClient | undefined, giveBack: GiveBack) => void;
type GiveBack = (error?: Error | boolean) => void;

/**
 * The pool as graphile-worker (0.18) needs it: the connection on which it listens it gives back twice when that dies
 * while it is let go, and the pool's answer to the second time, which nobody catches, would end the process.
 */
export function givingBackOnce(pool: pg.Pool): pg.Pool {
  const connect = (called?: Called) =>
    called
      ? pool.connect((error, client, giveBack) => called(error, client, once(giveBack)))
      : pool.connect();
  return new Proxy(pool, {
    get(target, name) {
      if (name === "connect") return connect;
      const found: unknown = Reflect.get(target, name, target);
      return typeof found === "function" ? found.bind(target) : found;
    },
  });
}

function once(giveBack: GiveBack): GiveBack {
  let isBack = false;
  return (error) => {
    if (!isBack) giveBack(error);
    isBack = true;
  };
}
