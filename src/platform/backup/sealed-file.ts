import { createReadStream, createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createZstdCompress, createZstdDecompress } from "node:zlib";
import { Decrypter, Encrypter } from "age-encryption";
import { damaged } from "./read-script.ts";
import { BackupTrouble } from "./trouble.ts";

/**
 * Compresses (Zstandard), encrypts (age: X25519, then ChaCha20-Poly1305 in pieces of 64 KiB, the last of them marked)
 * and writes a new file, which is on the disk when this returns. Whoever holds only the recipient cannot open it.
 *
 * @returns bytes written
 */
export async function writeSealed(
  path: string,
  recipient: string,
  pieces: AsyncIterable<Buffer>,
  stop?: AbortSignal,
): Promise<number> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  const file = createWriteStream(path, { flags: "wx", mode: 0o600, flush: true });
  await pipeline(
    Readable.from(pieces, { objectMode: false }),
    createZstdCompress(),
    async function* encrypt(plain: Readable) {
      for await (const piece of await encrypter.encrypt(webOf(plain))) yield piece;
    },
    file,
    { ...(stop && { signal: stop }) },
  );
  return file.bytesWritten;
}

/**
 * The bytes of such a file, opened. Each piece is authenticated before it is passed on, and the end must be the one
 * that was written. Throws `BackupTrouble`.
 */
export async function* readSealed(path: string, identity: string): AsyncGenerator<Uint8Array> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  const file = createReadStream(path);
  try {
    const plain = await decrypter.decrypt(webOf(file)).catch((error: unknown) => {
      throw said(error, path);
    });
    yield* Readable.fromWeb(plain as Parameters<typeof Readable.fromWeb>[0]).compose(createZstdDecompress());
  } catch (error) {
    throw said(error, path);
  } finally {
    file.destroy();
  }
}

const webOf = (stream: Readable): ReadableStream<Uint8Array> =>
  Readable.toWeb(stream) as unknown as ReadableStream<Uint8Array>;

function said(error: unknown, path: string): unknown {
  if (error instanceof BackupTrouble) return error;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "ENOENT" || code === "EACCES" || code === "EISDIR")
    return new BackupTrouble(`${path} cannot be read (${code}).`);
  if (error instanceof Error && /no identity matched/.test(error.message))
    return new BackupTrouble(
      `${path} does not open with this key: it was locked for another one, or its beginning was changed. Use the key of the server that made it.`,
    );
  return new BackupTrouble(damaged(path));
}
