import { generate } from "otplib";
import pg from "pg";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { testDatabase } from "../../../../test/support/database.ts";
import { act } from "../../database/index.ts";
import { createApp } from "../../http/index.ts";
import { registerIdentity } from "../routes.ts";
import { auditOf } from "../testing/audit.ts";
import { browserOn } from "../testing/browser.ts";
import { mustHaveSecondStep, password, programmeWith } from "../testing/programme.ts";

const made = testDatabase();
const start = new Date("2026-11-22T12:00:00Z");
let app: Awaited<ReturnType<typeof createApp>>;
let cast: Awaited<ReturnType<typeof programmeWith<"peer" | "administrator" | "mentor" | "coordinator">>>;
let day = 0;

beforeAll(async () => {
  app = await createApp({ logLevel: "silent", trustProxy: 0 });
  registerIdentity(app, made.services);
  cast = await programmeWith(made, "peer", "administrator", "mentor", "coordinator");
  await mustHaveSecondStep(made, cast.programmeId, ["administrator"]);
});
// A day of its own for each test: limits are full again, and sessions of before are over.
beforeEach(() => {
  day += 1;
  made.now = new Date(start.getTime() + day * 86_400_000);
});

type Browser = ReturnType<typeof browserOn>;
const secondsLater = (seconds: number) => {
  made.now = new Date(made.now.getTime() + seconds * 1000);
};
const codeAt = (secret: string, at = made.now) =>
  generate({ secret, epoch: Math.floor(at.getTime() / 1000) });
const signIn = (browser: Browser, role: string, word = password) =>
  browser.post("session", { email: `${role}@riverside.example`, password: word });
const sendCode = (browser: Browser, code: string) => browser.post("session/second-step", { code });

/** Sets an app up from inside a session. */
async function setUp(browser: Browser): Promise<{ readonly secret: string; readonly paper: string[] }> {
  const { secret } = (await browser.post("second-step/app")).json();
  const done = await browser.post("second-step/app/confirm", { code: await codeAt(secret) });
  secondsLater(60);
  return { secret, paper: done.json().paperCodes };
}

describe("an app", () => {
  let secret: string;
  let paper: string[];

  test("is set up by a colleague who wants it: a secret once, a first code, ten codes for paper", async () => {
    const elsewhere = browserOn(app);
    await signIn(elsewhere, "peer");
    const browser = browserOn(app);
    await signIn(browser, "peer");
    const begun = (await browser.post("second-step/app")).json();
    expect(begun.uri).toContain(`secret=${begun.secret}`);
    expect(begun.uri).toContain("otpauth://totp/Footbridge");
    const wrong = await browser.post("second-step/app/confirm", { code: "000000" });
    expect([wrong.statusCode, wrong.json().code]).toEqual([403, "code-refused"]);
    const done = await browser.post("second-step/app/confirm", { code: await codeAt(begun.secret) });
    ({ secret } = begun);
    paper = done.json().paperCodes;
    expect(new Set(paper).size).toBe(10);
    expect((await elsewhere.get("me")).statusCode).toBe(401);
    expect((await browser.get("security")).json()).toMatchObject({
      app: { paperCodesLeft: 10 },
      required: false,
      proofs: ["code"],
    });
  });

  test("its secret is never told again, and stands nowhere in the clear", async () => {
    const browser = browserOn(app);
    await signIn(browser, "peer");
    await sendCode(browser, await codeAt(secret));
    const again = await browser.post("second-step/app");
    expect([again.statusCode, again.json().code]).toEqual([409, "second-step-there"]);
    const client = new pg.Client({ connectionString: made.adminUrl });
    await client.connect();
    const { rows } = await client.query(
      "select (select json_agg(s) from second_step s)::text || (select json_agg(r) from recovery_code r)::text || (select json_agg(c) from command_answer c)::text as everything",
    );
    await client.end();
    expect(rows[0].everything).not.toContain(secret);
    for (const code of paper) expect(rows[0].everything).not.toContain(code);
    const self = {
      kind: "staff",
      id: cast.staff.peer,
      programmeId: cast.programmeId,
      firstName: "Dee",
      locale: "en",
      roles: ["peer", "administrator"],
      units: [],
    } as const;
    expect(
      await act(made.database, self, made.now, ({ db }) => db.selectFrom("secondStep").selectAll().execute()),
    ).toEqual([]);
  });

  test("is asked after the password, which alone opens nothing", async () => {
    const browser = browserOn(app);
    expect((await signIn(browser, "peer")).json()).toEqual({ next: "second step", ways: ["code"] });
    expect(browser.cookie).toBeUndefined();
    for (const path of ["me", "security", "sessions"])
      expect((await browser.get(path)).statusCode, path).toBe(401);
    for (const path of ["session/second-step/app", "session/second-step/passkey/options"])
      expect((await browser.post(path)).json().code, path).toBe("begin-again");
    expect((await sendCode(browser, await codeAt(secret))).json()).toEqual({ next: "in", ways: [] });
    expect((await browser.get("me")).json().roles).toEqual(["peer"]);
    expect((await auditOf(made, cast.programmeId)).at(-1)?.because).toBe(
      "password and the code of an app fit the account",
    );
  });

  test("a code works once, also in the next half minute and in another browser", async () => {
    const code = await codeAt(secret);
    const first = browserOn(app);
    await signIn(first, "peer");
    expect((await sendCode(first, code)).statusCode).toBe(200);
    secondsLater(20);
    const second = browserOn(app);
    await signIn(second, "peer");
    expect((await sendCode(second, code)).json().code).toBe("code-refused");
  });

  test("two who send the same code at once: one is in", async () => {
    const code = await codeAt(secret);
    const browsers = [browserOn(app), browserOn(app), browserOn(app)];
    for (const browser of browsers) await signIn(browser, "peer");
    const answers = await Promise.all(browsers.map((browser) => sendCode(browser, code)));
    expect(answers.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1);
  });

  test.each([
    [-61, 403],
    [-30, 200],
    [30, 200],
    [61, 403],
  ])("a phone whose clock is off by %i seconds: %i", async (off, status) => {
    made.now = new Date(Math.ceil(made.now.getTime() / 60_000) * 60_000);
    const browser = browserOn(app);
    await signIn(browser, "peer");
    const code = await codeAt(secret, new Date(made.now.getTime() + off * 1000));
    expect((await sendCode(browser, code)).statusCode).toBe(status);
  });

  test("after five wrong codes the password is asked again", async () => {
    const browser = browserOn(app);
    await signIn(browser, "peer");
    for (let at = 0; at < 5; at += 1)
      expect((await sendCode(browser, `00000${at}`)).json().code).toBe("code-refused");
    expect((await sendCode(browser, await codeAt(secret))).json().code).toBe("begin-again");
  });

  test("after ten minutes too, and a ticket of someone else's making opens nothing", async () => {
    const browser = browserOn(app);
    await signIn(browser, "peer");
    secondsLater(601);
    expect((await sendCode(browser, await codeAt(secret))).json().code).toBe("begin-again");
    const forged = browserOn(app);
    forged.jar.set("footbridge-second-step", "A".repeat(43));
    expect((await sendCode(forged, await codeAt(secret))).json().code).toBe("begin-again");
    expect((await sendCode(browserOn(app), await codeAt(secret))).json().code).toBe("begin-again");
  });

  test("whoever has the password guesses ten codes, then one an hour; the colleague's browser goes on", async () => {
    const own = browserOn(app);
    await signIn(own, "peer");
    await sendCode(own, await codeAt(secret));
    const statuses: number[] = [];
    for (let at = 0; at < 12; at += 1) {
      const thief = browserOn(app, { network: `198.51.100.${at + 1}` });
      await signIn(thief, "peer");
      statuses.push((await sendCode(thief, "000000")).statusCode);
    }
    expect(statuses).toEqual([...new Array(10).fill(403), 429, 429]);
    secondsLater(60);
    await signIn(own, "peer");
    expect((await sendCode(own, await codeAt(secret))).statusCode).toBe(200);
  });

  test("a code from paper works in its place, once", async () => {
    const use = async () => {
      const browser = browserOn(app);
      await signIn(browser, "peer");
      return (await sendCode(browser, (paper[0] ?? "").toLowerCase())).statusCode;
    };
    expect(await use()).toBe(200);
    expect(await use()).toBe(403);
  });

  test("new codes for paper end the old ones; taking the app away asks who one is, and ends other sessions", async () => {
    const browser = browserOn(app);
    await signIn(browser, "peer");
    await sendCode(browser, await codeAt(secret));
    secondsLater(11 * 60);
    expect((await browser.post("second-step/paper-codes")).json().code).toBe("proof-needed");
    expect((await browser.delete("second-step/app")).json().code).toBe("proof-needed");
    expect((await browser.post("session/proof", { password })).json()).toEqual({ fits: false });
    expect((await browser.post("session/proof", { code: await codeAt(secret) })).json()).toEqual({
      fits: true,
    });
    const fresh = (await browser.post("second-step/paper-codes")).json().paperCodes;
    secondsLater(60);
    const elsewhere = browserOn(app);
    await signIn(elsewhere, "peer");
    expect((await sendCode(elsewhere, paper[1] ?? "")).statusCode).toBe(403);
    expect((await sendCode(elsewhere, fresh[1])).statusCode).toBe(200);
    expect((await browser.delete("second-step/app")).statusCode).toBe(200);
    expect((await elsewhere.get("me")).statusCode).toBe(401);
    expect((await signIn(browserOn(app), "peer")).json().next).toBe("in");
  });
});

describe("who must have a second step", () => {
  let secret: string;

  test("sets it up before anything opens, and is in with its first code", async () => {
    const browser = browserOn(app);
    expect((await signIn(browser, "administrator")).json()).toEqual({ next: "set up", ways: [] });
    expect((await browser.get("me")).statusCode).toBe(401);
    expect((await sendCode(browser, "000000")).json().code).toBe("begin-again");
    ({ secret } = (await browser.post("session/second-step/app")).json());
    const confirm = (code: string) => browser.post("session/second-step/app/confirm", { code });
    expect((await confirm("000000")).json().code).toBe("code-refused");
    expect((await confirm(await codeAt(secret))).json().paperCodes).toHaveLength(10);
    expect((await browser.get("security")).json()).toMatchObject({ required: true, proofs: ["code"] });
  });

  test("is asked for it from then on, and its secret is not told at the door", async () => {
    const browser = browserOn(app);
    expect((await signIn(browser, "administrator")).json().next).toBe("second step");
    expect((await browser.post("session/second-step/app")).json().code).toBe("begin-again");
    expect((await sendCode(browser, await codeAt(secret))).statusCode).toBe(200);
  });
});

test("a fresh proof: a password where there is no app; five wrong ones in a session, then one waits", async () => {
  const browser = browserOn(app);
  await signIn(browser, "mentor");
  secondsLater(11 * 60);
  expect((await browser.post("second-step/app")).json().code).toBe("proof-needed");
  for (let at = 0; at < 5; at += 1)
    expect((await browser.post("session/proof", { password: `wrong ${at}` })).json()).toEqual({
      fits: false,
    });
  expect((await browser.post("session/proof", { password })).statusCode).toBe(429);
  const own = browserOn(app);
  await signIn(own, "mentor");
  secondsLater(11 * 60);
  expect((await own.post("session/proof", { password })).json()).toEqual({ fits: true });
  const { secret } = await setUp(own);
  expect(secret).toMatch(/^[A-Z2-7]{32}$/);
});

test("a new password asks for a fresh proof, ends every other session, and the old one fits no more", async () => {
  const elsewhere = browserOn(app);
  await signIn(elsewhere, "coordinator");
  const browser = browserOn(app);
  await signIn(browser, "coordinator");
  secondsLater(11 * 60);
  const chosen = { password: "another river, another ward" };
  expect((await browser.put("security/password", chosen)).json().code).toBe("proof-needed");
  await browser.post("session/proof", { password });
  expect((await browser.put("security/password", { password: "short" })).statusCode).toBe(400);
  expect((await browser.put("security/password", chosen)).json()).toEqual({ changed: true });
  expect((await browser.get("me")).statusCode).toBe(200);
  expect((await elsewhere.get("me")).statusCode).toBe(401);
  expect((await signIn(browserOn(app), "coordinator")).statusCode).toBe(403);
  expect((await signIn(browserOn(app), "coordinator", chosen.password)).json().next).toBe("in");
});
