import { generateKeyPair } from "jose";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { testDatabase } from "../../../../test/support/database.ts";
import { act } from "../../database/index.ts";
import { createApp } from "../../http/index.ts";
import { registerIdentity } from "../routes.ts";
import { auditOf } from "../testing/audit.ts";
import { browserOn } from "../testing/browser.ts";
import { password, programmeWith } from "../testing/programme.ts";
import { providerCheck } from "./recheck.ts";
import { goodClaims, startForgedProvider } from "./testing/forged-provider.ts";
import { throughProvider } from "./testing/programme.ts";
import { clientSecret, startRealProvider } from "./testing/real-provider.ts";

const made = testDatabase();
const back = "http://localhost/sign-in/back";
const secretOf = async () => clientSecret;
let app: Awaited<ReturnType<typeof createApp>>;
let real: Awaited<ReturnType<typeof startRealProvider>>;
let forged: Awaited<ReturnType<typeof startForgedProvider>>;
let cast: Awaited<ReturnType<typeof programmeWith<"peer" | "administrator">>>;
let other: typeof cast;

beforeAll(async () => {
  app = await createApp({ logLevel: "silent", trustProxy: 0 });
  registerIdentity(app, made.services, undefined, { secretOf });
  real = await startRealProvider(back);
  forged = await startForgedProvider();
  cast = await programmeWith(made, "peer", "administrator");
});
afterAll(async () => {
  await real.close();
  await forged.close();
});

type Browser = ReturnType<typeof browserOn>;

/** Goes to the provider as this subject and comes back. @returns where one ends up */
async function through(browser: Browser, subject: string, path = "riverside"): Promise<string> {
  const there = (await browser.get(`/sign-in/with/${path}`)).headers.location ?? "";
  const returns = await real.signIn(there, subject);
  return (await browser.get(returns.replace("http://localhost", ""))).headers.location ?? "";
}
const lastSession = async (): Promise<string> => {
  const system = { kind: "system", programmeId: cast.programmeId } as const;
  const { sessionId } = await act(made.database, system, made.now, ({ db }) =>
    db
      .selectFrom("providerSession")
      .select("sessionId")
      .orderBy("checkedAt", "desc")
      .executeTakeFirstOrThrow(),
  );
  return sessionId;
};
const check = async (sessionId: string) =>
  providerCheck(made.services, secretOf).work({ programmeId: cast.programmeId, sessionId });
const minutesLater = (minutes: number) => {
  made.now = new Date(made.now.getTime() + minutes * 60_000);
};

describe("through a real provider", () => {
  beforeAll(async () => {
    const roles = [
      { value: "peers", role: "peer" as const, units: [] },
      { value: "office", role: "coordinator" as const, units: [] },
    ];
    await throughProvider(made, cast.programmeId, {
      path: "riverside",
      issuer: real.issuer,
      rolesClaim: "groups",
      roles,
      makesAccounts: true,
    });
    real.people.set("dee", { email: "peer@riverside.example", emailVerified: true, groups: ["peers"] });
    real.people.set("sam", { email: "sam@riverside.example", emailVerified: true, groups: ["peers"] });
    real.people.set("nobody", { email: "no@riverside.example", emailVerified: true, groups: ["others"] });
    real.people.set("unverified", {
      email: "administrator@riverside.example",
      emailVerified: false,
      groups: ["office"],
    });
  });

  test("the door names it", async () => {
    expect((await browserOn(app).get("session/ways")).json()).toEqual({
      passwords: true,
      providers: [{ name: "Riverside", path: "riverside" }],
    });
  });

  test("Dee comes in as herself: first by her verified address, from then on by what the provider calls her", async () => {
    const browser = browserOn(app);
    expect(await through(browser, "dee")).toBe("/");
    expect((await browser.get("me")).json()).toMatchObject({ staffId: cast.staff.peer, roles: ["peer"] });
    real.people.set("dee", { email: "another@riverside.example", emailVerified: true, groups: ["peers"] });
    const again = browserOn(app);
    expect(await through(again, "dee")).toBe("/");
    expect((await again.get("me")).json().staffId).toBe(cast.staff.peer);
    expect((await auditOf(made, cast.programmeId)).at(-1)?.because).toContain("own sign-in");
  });

  test("someone whom a role fits becomes a colleague; without one, or with an address nobody verified, nobody comes in", async () => {
    const browser = browserOn(app);
    expect(await through(browser, "sam")).toBe("/");
    expect((await browser.get("me")).json()).toMatchObject({ firstName: "Dee", roles: ["peer"] });
    expect(await through(browserOn(app), "nobody")).toBe("/sign-in/refused");
    expect(await through(browserOn(app), "unverified")).toBe("/sign-in/refused");
  });

  test("an address that another subject came in with is not theirs", async () => {
    real.people.set("dee-two", { email: "peer@riverside.example", emailVerified: true, groups: ["peers"] });
    expect(await through(browserOn(app), "dee-two")).toBe("/sign-in/refused");
  });

  test("roles are the provider's at each sign-in, and at each check in between", async () => {
    real.people.set("dee", { email: "peer@riverside.example", emailVerified: true, groups: ["office"] });
    const browser = browserOn(app);
    await through(browser, "dee");
    expect((await browser.get("me")).json().roles).toEqual(["coordinator"]);
    real.people.set("dee", { email: "peer@riverside.example", emailVerified: true, groups: ["peers"] });
    minutesLater(5);
    await check(await lastSession());
    expect((await browser.get("me")).json().roles).toEqual(["peer"]);
  });

  test("whose last role is taken away is out at the next check", async () => {
    const browser = browserOn(app);
    await through(browser, "dee");
    real.people.set("dee", { email: "peer@riverside.example", emailVerified: true, groups: [] });
    minutesLater(5);
    await check(await lastSession());
    expect((await browser.get("me")).statusCode).toBe(401);
    expect(await through(browserOn(app), "dee")).toBe("/sign-in/refused");
    real.people.set("dee", { email: "peer@riverside.example", emailVerified: true, groups: ["peers"] });
  });

  test("who is disabled at the provider is out at the next check, and does not come in again", async () => {
    const browser = browserOn(app);
    await through(browser, "dee");
    minutesLater(5);
    await check(await lastSession());
    expect((await browser.get("me")).statusCode).toBe(200);
    real.people.delete("dee");
    minutesLater(5);
    await check(await lastSession());
    expect((await browser.get("me")).statusCode).toBe(401);
    expect((await auditOf(made, cast.programmeId)).at(-1)?.because).toContain("the provider said no");
    real.people.set("dee", { email: "peer@riverside.example", emailVerified: true, groups: ["peers"] });
  });

  test("a way back that nobody began, comes twice, or is another browser's opens nothing", async () => {
    const browser = browserOn(app);
    const there = (await browser.get("/sign-in/with/riverside")).headers.location ?? "";
    const returns = (await real.signIn(there, "dee")).replace("http://localhost", "");
    const stolen = await browserOn(app).get(returns);
    expect(stolen.headers.location).toBe("/sign-in/refused");
    const ticket = browser.jar.get("footbridge-way-to-a-provider") ?? "";
    expect((await browser.get(returns)).headers.location).toBe("/");
    const replay = browserOn(app);
    replay.jar.set("footbridge-way-to-a-provider", ticket);
    expect((await replay.get(returns)).headers.location).toBe("/sign-in/refused");
    // A code of before, under a way that was begun anew.
    const anew = browserOn(app);
    const asked = new URL((await anew.get("/sign-in/with/riverside")).headers.location ?? "");
    const old = new URL(returns, "http://localhost");
    old.searchParams.set("state", asked.searchParams.get("state") ?? "");
    expect((await anew.get(old.pathname + old.search)).headers.location).toBe("/sign-in/refused");
  });

  test("where the programme says so, passwords open nothing any more, with the same answer as a wrong one", async () => {
    const signIn = () =>
      browserOn(app).post("session", { email: "administrator@riverside.example", password });
    expect((await signIn()).statusCode).toBe(200);
    const settings = { path: "riverside", issuer: real.issuer, rolesClaim: "groups", makesAccounts: true };
    const roles = [{ value: "peers", role: "peer" as const, units: [] }];
    await throughProvider(made, cast.programmeId, { ...settings, roles, onlyWay: true });
    const refused = await signIn();
    expect([refused.statusCode, refused.json().code]).toEqual([403, "sign-in-refused"]);
    expect(await through(browserOn(app), "dee")).toBe("/");
    expect((await browserOn(app).get("session/ways")).json().passwords).toBe(false);
    await throughProvider(made, cast.programmeId, { ...settings, roles });
  });
});

describe("what a forged provider sends", () => {
  beforeAll(async () => {
    other = await programmeWithMentor();
    await throughProvider(made, other.programmeId, { path: "forged", issuer: forged.issuer });
  });

  async function comes(make: (nonce: string) => Promise<string>): Promise<{ to: string; browser: Browser }> {
    forged.answerWith(make);
    const browser = browserOn(app);
    const there = (await browser.get("/sign-in/with/forged")).headers.location ?? "";
    const answer = await browser.get(forged.signIn(there).replace("http://localhost", ""));
    return { to: answer.headers.location ?? "", browser };
  }
  const good = (nonce: string) => goodClaims(forged.issuer, nonce);

  test("a token as it should be opens (so that the refusals below say something)", async () => {
    expect((await comes((nonce) => forged.sign(good(nonce)))).to).toBe("/");
  });

  test.each<[string, (nonce: string) => Promise<string>]>([
    ["a wrong nonce", (nonce) => forged.sign({ ...good(nonce), nonce: "another" })],
    ["no nonce", (nonce) => forged.sign({ ...good(nonce), nonce: undefined })],
    ["a token for someone else", (nonce) => forged.sign({ ...good(nonce), aud: "another-client" })],
    [
      "a token for several, authorized to another",
      (nonce) => forged.sign({ ...good(nonce), aud: ["footbridge", "another"], azp: "another" }),
    ],
    ["another issuer", (nonce) => forged.sign({ ...good(nonce), iss: "http://127.0.0.1:1" })],
    ["a token that is over", (nonce) => forged.sign({ ...good(nonce), exp: 1 })],
    ["a token of another subject than its user info", (nonce) => forged.sign({ ...good(nonce), sub: "kit" })],
    [
      "a signature of another key",
      async (nonce) => forged.sign(good(nonce), "JWT", (await generateKeyPair("RS256")).privateKey),
    ],
    ["no signature at all", async (nonce) => `${encode({ alg: "none" })}.${encode(good(nonce))}.`],
    ["no token", async () => ""],
  ])("%s is refused", async (_, make) => {
    const { to, browser } = await comes(make);
    expect(to).toBe("/sign-in/refused");
    expect(browser.cookie).toBeUndefined();
  });

  describe("a logout", () => {
    const event = { "http://schemas.openid.net/event/backchannel-logout": {} };
    const now = () => Math.floor(Date.now() / 1000);
    const token = (more: object = {}) =>
      forged.sign(
        {
          iss: forged.issuer,
          aud: "footbridge",
          sub: "dee",
          iat: now(),
          jti: `${Math.random()}`,
          events: event,
          ...more,
        },
        "logout+jwt",
      );
    const send = (logout_token: string) =>
      app.inject({
        method: "POST",
        url: "/sign-in/logged-out/forged",
        headers: { "content-type": "application/x-www-form-urlencoded" },
        payload: new URLSearchParams({ logout_token }).toString(),
      });

    test("ends the sessions of that colleague at once, and a token works once", async () => {
      const { browser } = await comes((nonce) => forged.sign(good(nonce)));
      expect((await browser.get("me")).statusCode).toBe(200);
      const sent = await token();
      expect((await send(sent)).statusCode).toBe(200);
      expect((await browser.get("me")).statusCode).toBe(401);
      const { browser: again } = await comes((nonce) => forged.sign(good(nonce)));
      expect((await send(sent)).statusCode).toBe(400);
      expect((await again.get("me")).statusCode).toBe(200);
    });

    test.each<[string, object]>([
      ["for someone else", { aud: "another" }],
      ["of another issuer", { iss: "http://127.0.0.1:1" }],
      ["with a nonce, as an id token has", { nonce: "n" }],
      ["without the event", { events: { other: {} } }],
      ["about nobody", { sub: undefined }],
      ["of an hour ago", { iat: now() - 3600 }],
    ])("%s ends nothing", async (_, more) => {
      const { browser } = await comes((nonce) => forged.sign(good(nonce)));
      expect((await send(await token(more))).statusCode).toBe(400);
      expect((await browser.get("me")).statusCode).toBe(200);
    });

    test("that is no token ends nothing", async () => {
      expect((await send("not a token")).statusCode).toBe(400);
    });
  });
});

const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString("base64url");

/** A second programme; its mentor's address is what the forged provider says. */
async function programmeWithMentor() {
  const programme = await programmeWith(made, "mentor");
  const system = { kind: "system", programmeId: programme.programmeId } as const;
  await act(made.database, system, made.now, ({ db }) =>
    db
      .insertInto("staffPrivate")
      .values({
        programmeId: programme.programmeId,
        staffId: programme.staff.mentor,
        surname: "Marchand",
        email: "peer@riverside.example",
      })
      .execute(),
  );
  return programme as unknown as typeof cast;
}
