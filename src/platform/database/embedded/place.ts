import { randomBytes } from "node:crypto";
import { mkdir, rename, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { basename, join, resolve } from "node:path";
import { ownPlace } from "./binaries.ts";
import { hasCode, readIfThere } from "./reading.ts";
import { canEnter, type SafeUser, safeUser } from "./safe-user.ts";
import { DatabaseTrouble } from "./trouble.ts";

/** Where one data folder's PostgreSQL keeps its files (the cluster), where it listens, and who runs it. */
export interface Place {
  readonly folder: string;
  readonly cluster: string;
  readonly port: number;
  readonly user: SafeUser | undefined;
}

const noteOf = (folder: string): string => join(folder, "postgres.json");

/** The place noted in a data folder; `undefined` where no PostgreSQL was ever started for it. */
export async function notedPlace(folder: string): Promise<Place | undefined> {
  const note = await readIfThere(noteOf(folder));
  if (note === undefined) return undefined;
  const { cluster, port } = JSON.parse(note);
  const path = resolve(folder, String(cluster));
  return { folder, cluster: path, port: Number(port), user: await safeUser(path) };
}

/**
 * The place for a data folder, chosen the first time and noted in it: the folder itself, or, when the safe
 * user cannot reach that (a checkout in a closed home folder), one below `/var/lib/footbridge`.
 */
export async function placeFor(folder: string, tell: (line: string) => void): Promise<Place> {
  try {
    const noted = await notedPlace(folder);
    if (noted) return noted;
    await mkdir(folder, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
    const user = await safeUser(join(folder, "postgres"));
    const cluster = canEnter(user, folder) ? "postgres" : await elsewhere(folder);
    if (cluster !== "postgres")
      tell(`${user?.name} cannot reach ${folder}: PostgreSQL's files go to ${cluster}.`);
    const place = { folder, cluster: resolve(folder, cluster), port: await freePort(), user };
    await writeNote(place, cluster);
    return place;
  } catch (error) {
    if (!hasCode(error, "EACCES", "EPERM", "EROFS", "ENOTDIR", "EEXIST")) throw error;
    throw new DatabaseTrouble(
      `The data folder ${folder} cannot be read and written by you. Choose another with FOOTBRIDGE_DATA, or start Footbridge as its owner.`,
    );
  }
}

/** The same place, on a free port when another program has taken ours meanwhile. */
export async function withFreePort(place: Place): Promise<Place> {
  if (await isFree(place.port)) return place;
  const moved = { ...place, port: await freePort() };
  const inside = place.cluster === join(place.folder, "postgres");
  await writeNote(moved, inside ? "postgres" : place.cluster);
  return moved;
}

async function writeNote(place: Place, cluster: string): Promise<void> {
  const fresh = `${noteOf(place.folder)}.${process.pid}`;
  await writeFile(fresh, `${JSON.stringify({ cluster, port: place.port })}\n`);
  await rename(fresh, noteOf(place.folder));
}

/** Never the same twice: a data folder thrown away and made anew must not meet its old cluster. */
async function elsewhere(folder: string): Promise<string> {
  await mkdir(ownPlace(), { recursive: true, mode: 0o755 });
  return join(ownPlace(), `${basename(folder)}-${randomBytes(4).toString("hex")}`);
}

const freePort = (): Promise<number> => listenBriefly(0);
const isFree = (port: number): Promise<boolean> =>
  listenBriefly(port).then(
    () => true,
    () => false,
  );

function listenBriefly(port: number): Promise<number> {
  return new Promise((done, failed) => {
    const server = createServer().once("error", failed);
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => done(typeof address === "object" && address ? address.port : port));
    });
  });
}
