import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** One violation of each wall, in the smallest tree that holds it: path → text. All paths are below src/. */
const violations: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "pure-files-stay-pure": {
    "bridge/a/rules.ts": `import { half } from "./half.ts"; export const whole = half;`,
    "bridge/a/half.ts": `import type { Kysely } from "kysely"; export const half = (_: Kysely<object>) => 1;`,
  },
  "browser-never-reaches-server": {
    "bridge/b/Screen.tsx": `import { rows } from "./parts.ts"; export const Screen = () => rows;`,
    "bridge/b/parts.ts": `export { rows } from "./store.ts";`,
    "bridge/b/store.ts": `export const rows = 1;`,
  },
  "browser-never-reaches-node": {
    "platform/device/outbox.ts": `export async function send() { await using _ = await import("./keep.ts"); }`,
    "platform/device/keep.ts": `import { readFile } from "node:fs/promises"; export const keep = readFile;`,
  },
  "slices-have-doors": {
    "bridge/c/routes.ts": `import type { Inner } from "../d/inner.ts"; export const inner: Inner = 1;`,
    "bridge/d/inner.ts": `export type Inner = number;`,
  },
  "compositions-use-doors": {
    "server.ts": `import { inner } from "./bridge/e/inner.ts"; export const server = inner;`,
    "bridge/e/inner.ts": `export const inner = 1;`,
  },
  "no-circles": {
    "bridge/f/one.ts": `import type { Two } from "./two.ts"; export type One = Two;`,
    "bridge/f/two.ts": `import type { One } from "./one.ts"; export type Two = One | 1;`,
  },
  "nothing-unresolved": {
    "bridge/g/lost.ts": `import { gone } from "./gone.ts"; export const lost = gone;`,
  },
};

/** What the walls allow, so that the planted tree also proves that they let pass what they should. */
const allowed: Readonly<Record<string, string>> = {
  "hospital/h/routes.ts": `import { open } from "../../bridge/i/index.ts"; export const h = open;`,
  "bridge/i/index.ts": `export { open } from "./inner.ts";`,
  "bridge/i/inner.ts": `import { word } from "../../platform/words/word.ts"; export const open = word;`,
  "platform/words/word.ts": `export const word = "open";`,
};

/** The walls a planted tree proves, and where each is crossed in it. */
export const plantedWalls: readonly string[] = Object.keys(violations);

/** Runs `work` on a tree of its own that crosses each wall, beside the real packages; the tree is gone afterwards. */
export async function withPlantedTree<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "footbridge-walls-"));
  try {
    await symlink(join(import.meta.dirname, "../../node_modules"), join(folder, "node_modules"));
    await writeFile(join(folder, "package.json"), `{ "type": "module" }`);
    for (const files of [...Object.values(violations), allowed]) await plant(folder, files);
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function plant(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    const whole = join(folder, "src", path);
    await mkdir(dirname(whole), { recursive: true });
    await writeFile(whole, `${text}\n`);
  }
}

/** The wall that a file of the planted tree was planted against; `undefined` for what is allowed. */
export const plantedAgainst = (path: string): string | undefined =>
  plantedWalls.find((wall) => Object.keys(violations[wall] ?? {}).includes(path.replace(/^src\//, "")));
