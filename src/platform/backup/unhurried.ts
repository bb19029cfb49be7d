import { setTimeout as wait } from "node:timers/promises";

const workMilliseconds = 20;
/** Twice as long as was worked: PostgreSQL's side of the work, which has no priority of its own, rests with ours. */
const restPerWork = 2;

/** The same pieces, with rests in between: a server that works beside it must not be slowed down by much. */
export async function* unhurried(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let began = performance.now();
  for await (const piece of pieces) {
    yield piece;
    const worked = performance.now() - began;
    if (worked < workMilliseconds) continue;
    await wait(worked * restPerWork);
    began = performance.now();
  }
}
