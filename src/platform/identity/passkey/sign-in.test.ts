import { v7 as uuidv7 } from "uuid";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { testDatabase } from "../../../../test/support/database.ts";
import { act } from "../../database/index.ts";
import { createApp } from "../../http/index.ts";
import { registerIdentity } from "../routes.ts";
import { auditOf } from "../testing/audit.ts";
import { authenticator } from "../testing/authenticator.ts";
import { browserOn } from "../testing/browser.ts";
import { password, programmeWith } from "../testing/programme.ts";
import { insertPasskey } from "./store.ts";

const made = testDatabase();
const start = new Date("2026-11-22T12:00:00Z");
const origin = "http://localhost";
let app: Awaited<ReturnType<typeof createApp>>;
let cast: Awaited<ReturnType<typeof programmeWith<"peer" | "mentor">>>;
let passkey: ReturnType<typeof authenticator>;
let day = 0;

beforeAll(async () => {
  app = await createApp({ logLevel: "silent", trustProxy: 0 });
  registerIdentity(app, made.services);
  cast = await programmeWith(made, "peer", "mentor");
  passkey = await passkeyOf(cast.staff.peer);
});
beforeEach(() => {
  day += 1;
  made.now = new Date(start.getTime() + day * 86_400_000);
});

async function passkeyOf(staffId: string) {
  const own = authenticator();
  const { programmeId } = cast;
  await act(made.database, { kind: "system", programmeId }, made.now, (at) =>
    insertPasskey(at, {
      programmeId,
      staffId,
      passkeyId: uuidv7(),
      credentialId: own.id,
      publicKey: own.publicKey,
      counter: 0,
      transports: [],
      name: "a key",
    }),
  );
  return own;
}

type Browser = ReturnType<typeof browserOn>;
const challengeFor = async (browser: Browser): Promise<string> =>
  (await browser.post("session/passkey/options")).json().options.challenge;
const show = (browser: Browser, given: object) => browser.post("session/passkey", { given });

test("whoever holds a passkey comes in with it, and nothing else", async () => {
  const browser = browserOn(app);
  const challenge = await challengeFor(browser);
  const answer = await show(browser, passkey.answer({ challenge, origin }));
  expect(answer.json()).toEqual({ next: "in", ways: [] });
  expect((await browser.get("me")).json().roles).toEqual(["peer"]);
});

test("an answer works once: not again here, and not for whoever overheard it", async () => {
  const browser = browserOn(app);
  const challenge = await challengeFor(browser);
  const overheard = new Map(browser.jar);
  const given = passkey.answer({ challenge, origin });
  expect((await show(browser, given)).statusCode).toBe(200);
  expect((await show(browser, given)).json().code).toBe("passkey-refused");
  const eavesdropper = browserOn(app);
  for (const [name, value] of overheard) eavesdropper.jar.set(name, value);
  expect((await show(eavesdropper, given)).json().code).toBe("passkey-refused");
  expect(eavesdropper.cookie).toBeUndefined();
});

test("two who send the same answer at once: one is in", async () => {
  const browser = browserOn(app);
  const given = passkey.answer({ challenge: await challengeFor(browser), origin });
  const answers = await Promise.all([show(browser, given), show(browser, given), show(browser, given)]);
  expect(answers.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1);
});

test("a challenge is this browser's own, for five minutes", async () => {
  const [mine, other] = [browserOn(app), browserOn(app)];
  const challenge = await challengeFor(mine);
  await challengeFor(other);
  expect((await show(other, passkey.answer({ challenge, origin }))).statusCode).toBe(403);
  expect((await show(browserOn(app), passkey.answer({ challenge, origin }))).statusCode).toBe(403);
  made.now = new Date(made.now.getTime() + 5 * 60_000 + 1);
  expect((await show(mine, passkey.answer({ challenge, origin }))).statusCode).toBe(403);
});

test.each([
  ["another site's page", { origin: "http://localhost.example" }],
  ["a passkey of another site", { site: "example.org" }],
  ["one that nobody unlocked", { unlocked: false }],
  ["a copy that counts less", { counter: 0 }],
  ["an answer to something else", { challenge: "AAAA" }],
])("%s is refused, and nobody is in", async (_, lie) => {
  const browser = browserOn(app);
  const challenge = await challengeFor(browser);
  const answer = await show(browser, passkey.answer({ challenge, origin, ...lie }));
  expect([answer.statusCode, answer.json().code]).toEqual([403, "passkey-refused"]);
  expect(browser.cookie).toBeUndefined();
});

test("another key under the same name, and a name that nobody has, are refused in the same words", async () => {
  const stranger = authenticator();
  const browser = browserOn(app);
  const forged = { ...stranger.answer({ challenge: await challengeFor(browser), origin }) };
  const unknown = await show(browser, forged);
  const challenge = await challengeFor(browser);
  const borrowed = { ...stranger.answer({ challenge, origin }), id: passkey.id, rawId: passkey.id };
  const wrongKey = await show(browser, borrowed);
  expect(unknown.json()).toEqual(wrongKey.json());
  expect([unknown.statusCode, wrongKey.statusCode]).toEqual([403, 403]);
});

test("who no longer works here is refused, and it is noted", async () => {
  const theirs = await passkeyOf(cast.staff.mentor);
  const { programmeId } = cast;
  await act(made.database, { kind: "system", programmeId }, made.now, ({ db }) =>
    db.updateTable("staff").set({ leftAt: made.now }).where("staffId", "=", cast.staff.mentor).execute(),
  );
  const browser = browserOn(app);
  const answer = await show(browser, theirs.answer({ challenge: await challengeFor(browser), origin }));
  expect(answer.json().code).toBe("passkey-refused");
  expect(browser.cookie).toBeUndefined();
  expect((await auditOf(made, programmeId)).at(-1)?.because).toContain("no longer works here");
});

test("as a fresh proof it counts for its own holder's session only", async () => {
  const [peer, mentor] = [browserOn(app), browserOn(app)];
  await peer.post("session", { email: "peer@riverside.example", password });
  const mine = passkey.answer({ challenge: await challengeFor(peer), origin });
  expect((await peer.post("session/passkey/proof", { given: mine })).json()).toEqual({ fits: true });
  const colleague = await passkeyOf(cast.staff.peer);
  mentor.cookie = undefined;
  const theirs = colleague.answer({ challenge: await challengeFor(mentor), origin });
  expect((await mentor.post("session/passkey/proof", { given: theirs })).json()).toEqual({ fits: false });
});
