import { randomBytes } from "node:crypto";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import config from "../../playwright.config.ts";
import type { PersonPages } from "../../src/bridge/own-page/index.ts";
import { buildPersonPages } from "../../src/platform/command/build.ts";
import { axeFinds } from "../support/axe.ts";
import { around, ownPages, wardCodePages } from "./examples.ts";

// Beside dist/person-pages, so that the built file finds its packages and disturbs nobody's server.
const folder = join(import.meta.dirname, `../../dist/person-pages-test-${randomBytes(4).toString("hex")}`);
const mostBytes = 60 * 1024;
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

let css = "";
let browser: Browser;
let pages: readonly { readonly name: string; readonly html: string }[] = [];

beforeAll(async () => {
  await buildPersonPages(folder);
  css = await readFile(join(folder, "style.css"), "utf8");
  const built: PersonPages = await import(pathToFileURL(join(folder, "person-pages.js")).href);
  pages = (["en", "fr"] as const).flatMap((language) => [
    ...ownPages.map((page) => ({
      name: `${page.kind} ${language}`,
      html: built.renderOwnPage(page, around(language)),
    })),
    ...wardCodePages.map((page) => ({
      name: `${page.kind} ${language}`,
      html: built.renderWardCode(page, around(language)),
    })),
  ]);
  browser = await chromium.launch({ ...config.use?.launchOptions });
}, 400_000);
afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

test("a page and its looks together weigh at most 60 kB, uncompressed, with more on it than anyone has", () => {
  for (const { name, html } of pages)
    expect([name, Buffer.byteLength(html) + Buffer.byteLength(css) <= mostBytes]).toEqual([name, true]);
});

test("no page has a script, a style of its own, a font, or anything from elsewhere", () => {
  for (const { html } of pages) {
    expect(html).not.toMatch(/<script|javascript:|\son\w+=|\sstyle=|https?:\/\/(?!www\.w3\.org)/i);
  }
  expect(css).not.toMatch(/@font-face|@import|url\(/);
});

test("on every page of a session leaving stands before everything else", () => {
  for (const { html } of pages.filter(({ html }) => html.includes('action="/p/leave"')))
    expect(html.indexOf('action="/p/leave"')).toBeLessThan(html.search(/<a |<main|<h1/));
});

test("what is hard to see or to read aloud would be found, each time anew, and a frame refused", async () => {
  const page = await browser.newPage();
  const names = async (html: string) => {
    await page.setContent(`<html lang="en"><title>A page</title><main><h1>A page</h1>${html}</main></html>`);
    return (await axeFinds(page, rules)).map((one) => one.split(" ")[0]);
  };
  const grey = '<p style="color: #bbb">Grey on white</p>';
  expect(await names(`${grey}<img src="data:,">`)).toEqual(["color-contrast", "image-alt"]);
  expect(await names("<p>Nothing wrong</p>")).toEqual([]);
  expect(await names(grey)).toEqual(["color-contrast"]);
  await expect(names('<iframe title="Another page"></iframe>')).rejects.toThrow("frame");
  await page.close();
});

describe.each([
  ["light", 390],
  ["dark", 320],
] as const)("%s, %i pixels wide", (colorScheme, width) => {
  test("nothing is hard to see, to tap or to read aloud, and nothing scrolls sideways", async () => {
    const context = await browser.newContext({ colorScheme, viewport: { width, height: 800 } });
    const page = await context.newPage();
    for (const { name, html } of pages) {
      await page.setContent(html.replace(/<link rel="stylesheet"[^>]*>/, `<style>${css}</style>`));
      await page.evaluate(() => {
        for (const details of document.querySelectorAll("details")) details.open = true;
      });
      const found = await axeFinds(page, rules);
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      const low = await page.evaluate(
        () =>
          [
            ...document.querySelectorAll(
              "a, button, summary, select, input:not([type=hidden],[type=checkbox],[type=radio])",
            ),
          ].filter((each) => each.getBoundingClientRect().height < 43.5).length,
      );
      expect({ name, found, sideways, low }).toEqual({ name, found: [], sideways: false, low: 0 });
    }
    await context.close();
  }, 400_000);
});
