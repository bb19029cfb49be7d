import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { evidence } from "./evidence.ts";
import { cutCommits, type Fault, faults } from "./faults.ts";
import type { SmallDisk } from "./full-disk.ts";
import { openScene } from "./scene.ts";
import { type Senders, startSenders } from "./senders.ts";
import { type Findings, findings, untilQuiet } from "./statements.ts";
import { supervise } from "./supervised.ts";

export interface Report {
  readonly befell: Readonly<Record<Fault | "commit cut", number>>;
  readonly acknowledged: Readonly<Record<"contacts" | "steps" | "invitations" | "messages", number>>;
  readonly givenUp: number;
  /** Everything that was answered but was not an acknowledgement, and how often. */
  readonly otherAnswers: Readonly<Record<string, number>>;
  /** Seconds from a fault to the next acknowledgement, the longest. */
  readonly slowestRecovery: number;
  /** The last words of servers that ended although nobody had killed or stopped them. */
  readonly endedByItself: readonly string[];
  readonly stoppedWith: number | null;
  readonly found: Findings;
}

const kills: readonly Fault[] = ["server", "postgres", "server", "both", "postgres"];
const others: readonly Fault[] = ["away", "frozen"];

/** Lets the machines die so many times under load, and says what is there afterwards. */
export async function runFaults({
  times,
  disk,
  tell = () => {},
}: {
  readonly times: number;
  /** PostgreSQL lies on this one, and it runs full once at the end. */
  readonly disk?: SmallDisk;
  readonly tell?: (line: string) => void;
}): Promise<Report> {
  const scene = await openScene({ seconds: times * 2, ...(disk && { place: join(disk.folder, "data") }) });
  const server = supervise(scene.environment);
  try {
    await server.untilUp();
    const senders = startSenders(scene, server);
    const befell = { server: 0, postgres: 0, both: 0, away: 0, frozen: 0, "commit cut": 0 };
    let slowestRecovery = 0;
    const strike = async (fault: Fault): Promise<void> => {
      await wait(Math.random() * 400);
      const began = performance.now();
      await faults[fault]({ scene, server });
      await untilTaken(senders, fault, () => evidence({ scene, server }));
      befell[fault] += 1;
      slowestRecovery = Math.max(slowestRecovery, Math.round(performance.now() - began) / 1_000);
    };
    for (let nth = 0; nth < times; nth += 1) {
      await strike(kills[nth % kills.length] ?? "server");
      if (nth % 5 === 2) befell["commit cut"] += await cutCommits({ scene, server });
      if (nth % 5 === 4) await strike(others[Math.floor(nth / 5) % others.length] ?? "away");
      tell(`${nth + 1} kills, ${senders.done()} acknowledged`);
    }
    if (disk) await runFull(disk, senders, () => evidence({ scene, server }));
    await senders.stop();
    const jobsLeft = await untilQuiet(scene);
    await wait(2_500);
    const stoppedWith = await server.stop();
    const { contacts, steps, invitations, messages } = senders;
    const ledgers = { contacts, steps, invitations, messages };
    return {
      befell,
      acknowledged: {
        contacts: contacts.done.size,
        steps: steps.done.size,
        invitations: invitations.done.size,
        messages: messages.done.size,
      },
      givenUp: Object.values(ledgers).reduce((sum, { unsure }) => sum + unsure.size, 0),
      otherAnswers: otherAnswers(senders),
      slowestRecovery,
      endedByItself: server.endedByItself(),
      stoppedWith,
      found: await findings(scene, senders, jobsLeft),
    };
  } finally {
    await server.stop();
    await scene.close();
  }
}

/** Full until someone was told so, and a little longer; then there is room again. */
async function runFull(disk: SmallDisk, senders: Senders, why: () => Promise<string>): Promise<void> {
  await disk.fill();
  for (const end = Date.now() + 120_000; !("503 database-full" in otherAnswers(senders)); await wait(50))
    if (Date.now() > end) break;
  await wait(2_000);
  await disk.makeRoom();
  await untilTaken(senders, "a full disk", why);
}

/** Without a restart by hand: somebody is acknowledged again. */
async function untilTaken(senders: Senders, after: string, why: () => Promise<string>): Promise<void> {
  const before = senders.done();
  for (const end = Date.now() + 90_000; senders.done() < before + 5; await wait(20))
    if (Date.now() > end) {
      const told = `Nothing is acknowledged any more after: ${after}.\nAnswers: ${JSON.stringify(otherAnswers(senders))}\n${await why()}`;
      // Also where the run is tried again: the second one says nothing of it.
      console.error(told);
      throw new Error(told);
    }
}

function otherAnswers({ contacts, steps, invitations, messages }: Senders): Record<string, number> {
  const all: Record<string, number> = {};
  for (const { answers } of [contacts, steps, invitations, messages])
    for (const [answer, times] of answers)
      if (answer !== "200" && answer !== "AA") all[answer] = (all[answer] ?? 0) + times;
  return all;
}
