import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** Where the way to PostgreSQL is cut around one commit. */
export type Cut =
  /** The commit never arrives: nothing is saved. */
  | "before"
  /** It arrives and is carried out, its answer does not: everything is saved. */
  | "after"
  /** The connection ends as soon as it was passed on: either. */
  | "amid";

/** The network between a server and its PostgreSQL, as bad as one wants it. */
export interface FaultProxy {
  readonly port: number;
  /** Cuts the connection of the next commit that passes. Resolves when it is cut. */
  cutNextCommit(where: Cut): Promise<void>;
  /** Everything is cut, and new connections are refused, until `goOn`. */
  refuse(): Promise<void>;
  /** Nothing passes and nothing ends, as with a machine that is frozen, until `goOn`. */
  freeze(): void;
  goOn(): Promise<void>;
  close(): Promise<void>;
}

/** A simple query "commit", as pg sends it. */
const commit = Buffer.from("Q\0\0\0\x0bcommit\0", "latin1");

export async function openFaultProxy(target: () => number): Promise<FaultProxy> {
  const sockets = new Set<Socket>();
  let armed: { readonly where: Cut; readonly done: () => void } | undefined;
  let frozen = false;

  const pass = (client: Socket): void => {
    const server = connect({ port: target(), host: "127.0.0.1", noDelay: true });
    let cutAtAnswer: (() => void) | undefined;
    const cut = (): void => {
      client.destroy();
      server.destroy();
    };
    for (const socket of [client, server]) {
      sockets.add(socket);
      socket.on("error", cut);
      socket.on("close", () => {
        sockets.delete(socket);
        cut();
      });
      if (frozen) socket.pause();
    }
    client.on("data", (bytes) => {
      if (!armed || !bytes.includes(commit)) return void server.write(bytes);
      const { where, done } = armed;
      armed = undefined;
      const cutNow = (): void => {
        cut();
        done();
      };
      if (where === "before") return cutNow();
      if (where === "after") cutAtAnswer = cutNow;
      server.write(bytes, () => {
        if (where === "amid") cutNow();
      });
    });
    server.on("data", (bytes) => {
      if (cutAtAnswer && bytes.includes("COMMIT\0")) return cutAtAnswer();
      client.write(bytes);
    });
  };
  const proxy = createServer({ noDelay: true }, pass).listen(0, "127.0.0.1");
  await once(proxy, "listening");
  const { port } = proxy.address() as AddressInfo;
  const cutAll = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  const stopListening = async (): Promise<void> => {
    const closed = new Promise<void>((done) => proxy.close(() => done()));
    cutAll();
    await closed;
  };
  return {
    port,
    cutNextCommit: (where) =>
      new Promise((done) => {
        armed = { where, done };
      }),
    refuse: stopListening,
    freeze() {
      frozen = true;
      for (const socket of sockets) socket.pause();
    },
    async goOn() {
      frozen = false;
      for (const socket of sockets) socket.resume();
      if (proxy.listening) return;
      proxy.listen(port, "127.0.0.1");
      await once(proxy, "listening");
    },
    close: stopListening,
  };
}
