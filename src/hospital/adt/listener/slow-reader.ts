import type { Socket } from "node:net";

/** Waits until what was written has left, or the connection is over; calls `tooLate` where neither comes in time. */
export const drained = (socket: Socket, milliseconds: number, tooLate: () => void): Promise<void> =>
  new Promise((resolve) => {
    const limit = setTimeout(tooLate, milliseconds);
    const done = (): void => {
      clearTimeout(limit);
      socket.off("drain", done);
      socket.off("close", done);
      resolve();
    };
    socket.on("drain", done);
    socket.on("close", done);
  });

/** Hangs up once what was written has left; without waiting any more where that takes longer than it may. */
export const hangUp = (socket: Socket, milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    if (socket.destroyed) return resolve();
    const limit = setTimeout(() => socket.destroy(), milliseconds);
    socket.on("close", () => {
      clearTimeout(limit);
      resolve();
    });
    socket.end(() => socket.destroySoon());
  });
