/** A sentence as it was read: text, values, and places where a number or a word decides. */
export type Message = readonly Part[];

type Part = string | Value | Choice;

interface Value {
  readonly name: string;
  readonly kind: "value" | "number";
}

export interface Choice {
  readonly name: string;
  readonly kind: "plural" | "select";
  readonly branches: Readonly<Record<string, Message>>;
}

/**
 * Reads the part of ICU message format that our words use: `{name}`, `{count, plural, =0 {…} one {# …} other {…}}`
 * and `{form, select, en {…} other {…}}`, inside each other as deep as wanted. Throws where a brace or `other` is missing.
 */
export function readMessage(text: string): Message {
  let rest = text;

  /** Takes what the pattern finds at the front, and gives back its first group. */
  function take(pattern: RegExp): string | undefined {
    const found = pattern.exec(rest);
    if (found) rest = rest.slice(found[0].length);
    return found?.[1];
  }

  function need(pattern: RegExp): string {
    const taken = take(pattern);
    if (taken === undefined) throw new Error(`not a message: “${text}”, at “${rest}”`);
    return taken;
  }

  function partsUntil(end: RegExp, counted?: string): Message {
    const parts: Part[] = [];
    while (take(end) === undefined) parts.push(part(counted));
    return parts;
  }

  function part(counted: string | undefined): Part {
    if (counted !== undefined && take(/^(#)/)) return { name: counted, kind: "number" };
    if (take(/^(\{)/) === undefined) return need(counted === undefined ? /^([^{}]+)/ : /^([^{}#]+)/);
    const name = need(/^\s*(\w+)\s*/);
    if (take(/^(\})/)) return { name, kind: "value" };
    const kind = need(/^,\s*(plural|select)\s*,\s*/) === "plural" ? "plural" : "select";
    const inside = kind === "plural" ? name : undefined;
    const branches: Record<string, Message> = {};
    while (take(/^\s*(\})/) === undefined) {
      branches[need(/^\s*(=?\w+)\s*\{/)] = partsUntil(/^(\})/, inside);
    }
    if (!branches.other) throw new Error(`not a message: “${text}” has no “other” for ${name}`);
    return { name, kind, branches };
  }

  return partsUntil(/^()$/);
}
