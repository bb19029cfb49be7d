const systems = [
  ["android", /Android/],
  ["ios", /iPhone|iPad|iPod/],
  ["windows", /Windows/],
  ["chromeos", /CrOS/],
  ["mac", /Macintosh|Mac OS X/],
  ["linux", /Linux|X11/],
] as const;

const browsers = [
  ["edge", /\bEdg(?:e|A|iOS)?\//],
  ["samsung", /SamsungBrowser\//],
  ["firefox", /Firefox\/|FxiOS\//],
  ["chrome", /Chrome\/|CriOS\//],
  ["safari", /Safari\//],
] as const;

const find = (kinds: readonly (readonly [string, RegExp])[], text: string): string =>
  kinds.find(([, sign]) => sign.test(text))?.[0] ?? "other";

/**
 * What a browser says it is, in three words that mean something to its owner: "phone firefox android". Versions and
 * all else that could single out a device are dropped.
 */
export function deviceOf(userAgent: string | undefined): string {
  const text = (userAgent ?? "").slice(0, 512);
  const system = find(systems, text);
  return `${kindOf(text, system)} ${find(browsers, text)} ${system}`;
}

function kindOf(text: string, system: string): "phone" | "tablet" | "computer" {
  if (/iPad|Tablet/.test(text)) return "tablet";
  if (system === "ios") return "phone";
  if (system !== "android") return "computer";
  return /Mobile/.test(text) ? "phone" : "tablet";
}

export interface Device {
  readonly kind: string;
  readonly browser: string;
  readonly system: string;
}

/** The three words again; a session from before they were kept has none. */
export function readDevice(code: string): Device | null {
  const [kind, browser, system] = code.split(" ");
  return kind && browser && system ? { kind, browser, system } : null;
}
