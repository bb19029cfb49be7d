import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { constants, zstdCompressSync } from "node:zlib";
import { loadDemo } from "../../src/demo/index.ts";
import { auditFiles, startSealer, verifyAudit } from "../../src/platform/audit/index.ts";
import { identityOf } from "../../src/platform/backup/backup-keys.ts";
import { makeBackup } from "../../src/platform/backup/index.ts";
import { readSealed } from "../../src/platform/backup/sealed-file.ts";
import { temporaryPostgres } from "../../src/platform/database/embedded/index.ts";
import { openServices, prepare } from "../../src/platform/runtime/index.ts";
import { keptFolder, keptProgrammeKey } from "./kept-version.ts";

/**
 * `node test/backup/keep-version.ts VERSION`: keeps the demo as this version of Footbridge makes it, some 300 kB, so
 * that later versions are tested on a database of this one. Run when a version is whole, and add it to `keptVersions`.
 */
const version = process.argv[2] ?? "";
const folder = await mkdtemp(join(tmpdir(), "footbridge-keep-"));
const postgres = await temporaryPostgres();
await prepare(postgres.url);
await mkdir(join(folder, "secrets"));
await writeFile(join(folder, "secrets", "programme.key"), `${keptProgrammeKey.toString("base64")}\n`);
const clock = () => new Date();
const services = await openServices({
  adminUrl: postgres.url,
  folder,
  demo: true,
  origin: "http://localhost",
});
await loadDemo(services, console.log);
const { database } = services;
const sealer = await startSealer({ database, folder, clock, onFailure: console.error });
const files = auditFiles(folder);
const unproven = async (): Promise<number> =>
  (await verifyAudit({ database, files, now: clock() })).programmes[0]?.unproven.events ?? 1;
while ((await unproven()) > 0) await new Promise((done) => setTimeout(done, 200));
await sealer.stop();
await services.close();

const file = join(folder, "backup");
await makeBackup({ adminUrl: postgres.url, folder, file, version, clock, progress: () => {} });
await mkdir(keptFolder(version), { recursive: true });
const level = { params: { [constants.ZSTD_c_compressionLevel]: 19 } };
for (const [part, path, name] of [
  ["data", file, "data.zst"],
  ["key store", `${file}.keys`, "key-store.zst"],
] as const) {
  const script = await buffer(readSealed(path, await identityOf(part, folder)));
  await writeFile(join(keptFolder(version), name), zstdCompressSync(script, level));
}
await copyFile(files.heads, join(keptFolder(version), "audit-heads.jsonl"));
await writeFile(join(keptFolder(version), "audit-signing.pub"), await readFile(files.publicKeys));
await postgres.stop();
await rm(folder, { recursive: true });
