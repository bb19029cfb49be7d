/**
 * Runs something while no other tab of this browser does. Where the browser cannot say so (no Web Locks), tabs may
 * run side by side: then a command may be sent twice, which the server does once.
 */
export async function takingTurns<T>(what: string, run: () => Promise<T>): Promise<T> {
  const locks: LockManager | undefined = globalThis.navigator?.locks;
  return locks ? locks.request(what, run) : run();
}
