import { readFileSync } from "node:fs";
import { appendFile, copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { zstdDecompressSync } from "node:zlib";
import { generateX25519Identity, identityToRecipient } from "age-encryption";
import { auditFiles, loadSigner } from "../../src/platform/audit/index.ts";
import { keyFilesOf } from "../../src/platform/backup/backup-keys.ts";
import { writeSealed } from "../../src/platform/backup/sealed-file.ts";
import { erasuresFile, keepErasures } from "../../src/platform/sealing/index.ts";

/** The versions whose databases are kept, to be brought to today's. Made by keep-version.ts when a version was whole. */
export const keptVersions = ["0.1.0"] as const;

/** Its people are invented, and so nothing is kept secret by it. */
export const keptProgrammeKey = Buffer.alloc(32, 7);

export const keptFolder = (version: string): string => join(import.meta.dirname, "kept", version);
export const keptParts = ["data.zst", "key-store.zst"] as const;

/**
 * A kept version as the backup that its own server would have made, and a data folder to restore it with: its heads,
 * its public key (the private one is lost; another takes over), the programme's key, and new keys for the backup.
 *
 * @returns the backup's file; the keys lie beside it
 */
export async function unpackVersion(version: string, folder: string): Promise<string> {
  const from = keptFolder(version);
  const files = auditFiles(folder);
  await mkdir(join(folder, "secrets"), { recursive: true });
  await writeFile(join(folder, "secrets", "programme.key"), `${keptProgrammeKey.toString("base64")}\n`);
  await copyFile(join(from, "audit-heads.jsonl"), files.heads);
  await keepErasures(erasuresFile(files.heads));
  await loadSigner(files);
  await appendFile(files.publicKeys, await readFile(join(from, "audit-signing.pub")));
  const file = join(folder, `footbridge-${version}.backup`);
  for (const [part, name, path] of [
    ["data", "data.zst", file],
    ["key store", "key-store.zst", `${file}.keys`],
  ] as const) {
    const identity = await generateX25519Identity();
    await writeFile(keyFilesOf(part, folder).key, `${identity}\n`);
    const script = zstdDecompressSync(readFileSync(join(from, name)));
    await writeSealed(path, await identityToRecipient(identity), piecesOf(script));
  }
  return file;
}

/** Cut anywhere, as a disk or a network would. */
async function* piecesOf(bytes: Buffer): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += 10_007) yield bytes.subarray(at, at + 10_007);
}
