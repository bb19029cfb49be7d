import { spawnSync } from "node:child_process";
import { stat } from "node:fs/promises";
import { readIfThere } from "./reading.ts";
import { DatabaseTrouble } from "./trouble.ts";

/** Who PostgreSQL runs as. `undefined` where a type allows it means: whoever started us. */
export interface SafeUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/**
 * PostgreSQL refuses to run as root. Started by root, it runs as whoever owns the cluster already, else as
 * `postgres`, else as a system user `footbridge` made for it, else as `nobody`. Started by anyone else it
 * runs as they are: `undefined`.
 */
export async function safeUser(cluster: string): Promise<SafeUser | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const owner = await stat(cluster).catch(() => undefined);
  if (owner && owner.uid !== 0) return { name: `user ${owner.uid}`, uid: owner.uid, gid: owner.gid };
  const found = (await userNamed("postgres")) ?? (await userNamed("footbridge")) ?? (await makeUser());
  const last = found ?? (await userNamed("nobody"));
  if (last) return last;
  throw new DatabaseTrouble(
    "PostgreSQL does not run as root, and no other user is known here. Make one (`useradd --system footbridge`) or start Footbridge as an ordinary user.",
  );
}

async function makeUser(): Promise<SafeUser | undefined> {
  const options = ["--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin"];
  spawnSync("useradd", [...options, "footbridge"], { stdio: "ignore" });
  return userNamed("footbridge");
}

async function userNamed(name: string): Promise<SafeUser | undefined> {
  const passwd = (await readIfThere("/etc/passwd")) ?? "";
  const entry = passwd.split("\n").find((line) => line.startsWith(`${name}:`));
  const [, , uid, gid] = entry?.split(":") ?? [];
  return uid && gid ? { name, uid: Number(uid), gid: Number(gid) } : undefined;
}

/** What `spawn` needs to run something as that user: `{}` when it is ourselves. The folder is one all may enter. */
export const asUser = (user: SafeUser | undefined) =>
  user ? { uid: user.uid, gid: user.gid, cwd: "/" } : { cwd: "/" };

/** Whether that user can enter the folder; asked of the kernel, so that no rule of permissions is missed. */
export const canEnter = (user: SafeUser | undefined, folder: string): boolean =>
  spawnSync("test", ["-x", folder], { ...asUser(user), stdio: "ignore" }).status === 0;
