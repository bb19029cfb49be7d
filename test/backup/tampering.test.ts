import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { zstdDecompressSync } from "node:zlib";
import { generateX25519Identity, identityToRecipient } from "age-encryption";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { identityOf, keyFilesOf } from "../../src/platform/backup/backup-keys.ts";
import { migrationsOf } from "../../src/platform/backup/check.ts";
import { checkBackup } from "../../src/platform/backup/restore-parts.ts";
import { headerShape, noteLine, readNote } from "../../src/platform/backup/script.ts";
import { writeSealed } from "../../src/platform/backup/sealed-file.ts";
import { keptFolder, unpackVersion } from "./kept-version.ts";

let folder: string;
let file: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "footbridge-tampering-"));
  file = await unpackVersion("0.1.0", folder);
});
afterAll(() => rm(folder, { recursive: true }));

/** Reads another file in the place of one of the two, and says what came of it. */
const check = (changed: Partial<{ readonly file: string; readonly keysFile: string }> = {}) =>
  checkBackup({ file, keysFile: `${file}.keys`, ...changed }, folder, migrationsOf).then(
    ({ rows, keys }) => ({ rows, keys }),
    (error: Error) => `${error.name}: ${error.message}`,
  );

const changedCopy = async (name: string, change: (bytes: Buffer) => Buffer): Promise<string> => {
  await writeFile(join(folder, "changed"), change(await readFile(name)));
  return join(folder, "changed");
};

test("a backup that nobody touched is whole", async () => {
  expect(await check()).toEqual({ rows: expect.any(Number), keys: expect.any(Number) });
});

const refused = /^BackupTrouble: .*(is damaged|does not open with this key)/;

test("one flipped bit anywhere in either file, and it is refused", async () => {
  const [data, keys] = [await readFile(file), await readFile(`${file}.keys`)];
  await fc.assert(
    fc.asyncProperty(fc.boolean(), fc.nat(), fc.nat(7), async (inData, place, bit) => {
      const at = place % (inData ? data : keys).length;
      const copy = await changedCopy(inData ? file : `${file}.keys`, (bytes) => {
        bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << bit), at);
        return bytes;
      });
      expect(await check(inData ? { file: copy } : { keysFile: copy })).toMatch(refused);
    }),
    {
      numRuns: 60,
      examples: [
        [true, 0, 0],
        [true, data.length - 1, 7],
        [false, 40, 3],
      ],
    },
  );
}, 180_000);

test("cut off anywhere, or with anything after its end, it is refused", async () => {
  const whole = await readFile(file);
  const { length } = whole;
  const firstPiece = whole.indexOf("\n", whole.indexOf("\n--- ") + 1) + 1 + 16;
  await fc.assert(
    fc.asyncProperty(fc.nat(length - 1), async (left) => {
      const copy = await changedCopy(file, (bytes) => bytes.subarray(0, left));
      expect(await check({ file: copy })).toMatch(refused);
    }),
    // A cut between two pieces of 64 KiB leaves only whole ones, each of them authentic.
    { numRuns: 40, examples: [0, 1, 2, 3].map((pieces) => [firstPiece + pieces * 65_552]) },
  );
  const longer = await changedCopy(file, (bytes) => Buffer.concat([bytes, bytes.subarray(0, 70_000)]));
  expect(await check({ file: longer })).toMatch(refused);
}, 180_000);

test("with another key than its own, or none, nothing opens; and the sentence says what to do", async () => {
  const { key } = keyFilesOf("data", folder);
  const kept = await readFile(key);
  await writeFile(key, `${await generateX25519Identity()}\n`);
  expect(await check()).toContain("does not open with this key");
  await rm(key);
  expect(await check()).toContain(`The key that opens the data backup is not at ${key}`);
  await writeFile(key, kept);
});

test("whoever reads the data cannot read the keys: each part has a key of its own", async () => {
  const [data, keys] = [await identityOf("data", folder), await identityOf("key store", folder)];
  expect(data).not.toBe(keys);
  expect(await check({ keysFile: file })).toContain("does not open with this key");
});

test("a backup that someone else made for our lock is refused: we did not sign it", async () => {
  const forged = join(folder, "forged");
  const recipient = await identityToRecipient(await identityOf("data", folder));
  const script = zstdDecompressSync(await readFile(join(keptFolder("0.1.0"), "data.zst")));
  const changed = Buffer.from(script.toString("latin1").replace("St. Anne", "St. Fake"), "latin1");
  expect(changed.equals(script)).toBe(false);
  await writeSealed(forged, recipient, pieces(changed));
  expect(await check({ file: forged })).toContain("was not signed by a key in audit-signing.pub");
});

test("a backup of a newer version is refused, and told which migrations are not known here", async () => {
  const newer = join(folder, "newer");
  const recipient = await identityToRecipient(await identityOf("data", folder));
  const script = zstdDecompressSync(await readFile(join(keptFolder("0.1.0"), "data.zst")));
  const end = script.indexOf("\n");
  const header = headerShape.parse(readNote("backup", script.subarray(0, end).toString()));
  const later = { number: 9001, name: "9001-from-later", checksum: "x" };
  const line = noteLine("backup", {
    ...header,
    footbridge: "9.0.0",
    migrations: [...header.migrations, later],
  });
  await writeSealed(newer, recipient, pieces(Buffer.concat([Buffer.from(line), script.subarray(end + 1)])));
  expect(await check({ file: newer })).toMatch(
    /The backup \(of Footbridge 9\.0\.0\) is newer .* does not know 9001-from-later/,
  );
});

test("without the programme's key nothing is begun: no sealed word would open", async () => {
  const path = join(folder, "secrets", "programme.key");
  const kept = await readFile(path);
  await writeFile(path, `${Buffer.alloc(32, 8).toString("base64")}\n`);
  expect(await check()).toContain("The programme key here does not open the keys in this backup");
  await rm(path);
  expect(await check()).toContain(`${path} is not here`);
  await writeFile(path, kept);
});

async function* pieces(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}
