import type { Keyring, SealingKey } from "../../../platform/sealing/index.ts";

/** Keys made ahead, so that the first message of a stay need not wait for one to become durable. */
export interface KeyPool {
  take(): Promise<SealingKey>;
}

const madeAhead = 8;

export function openKeyPool(keys: Keyring): KeyPool {
  let ready: Promise<SealingKey>[] = [];
  const make = (): void => {
    const key = keys.create();
    ready.push(key);
    // One that could not be made is told to whoever asks next, not kept for later.
    key.catch(() => {
      ready = ready.filter((other) => other !== key);
    });
  };
  return {
    take() {
      while (ready.length <= madeAhead) make();
      return ready.shift() ?? keys.create();
    },
  };
}
