import { createServer } from "node:net";
import { CommandFailure } from "./command.ts";
import type { Settings } from "./settings.ts";

/** Throws before anything is started when a port is another program's. Port 0 is any free one. */
export async function checkPorts({ port, mllpPort, metricsPort }: Settings): Promise<void> {
  if (port !== 0 && port === mllpPort)
    throw new CommandFailure(`PORT and MLLP_PORT are both ${port}; give them two.`);
  await checkPort("PORT", port);
  await checkPort("MLLP_PORT", mllpPort);
  if (metricsPort !== undefined) await checkPort("METRICS_PORT", metricsPort);
}

async function checkPort(name: string, port: number): Promise<void> {
  const trouble = await new Promise<NodeJS.ErrnoException | undefined>((done) => {
    const server = createServer().once("error", done);
    server.listen(port, () => server.close(() => done(undefined)));
  });
  if (!trouble) return;
  const reason =
    trouble.code === "EADDRINUSE" ? "is used by another program" : `cannot be opened (${trouble.code})`;
  throw new CommandFailure(
    `Port ${port} ${reason}. Stop that program, or choose another port: ${name}=${port + 10}`,
  );
}
