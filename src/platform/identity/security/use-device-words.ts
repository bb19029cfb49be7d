import { sayIn } from "../../words/say.ts";
import { useLanguage } from "../../words/use-words.ts";
import type { SessionLine } from "../session/contract.ts";
import { words } from "./words.ts";

type Known = Exclude<keyof typeof words, `${string}-left` | "sessions.since" | "device.on">;

/** "Firefox on an Android phone". */
export function useDeviceWords(): (device: SessionLine["device"]) => string {
  const language = useLanguage();
  return (device) => {
    if (!device) return words["device.unknown"][language];
    const { kind, browser, system } = device;
    const find = (key: string, other: Known) => (isKnown(key) ? words[key] : words[other])[language];
    return sayIn(words, language)("device.on", {
      browser: find(`device.browser.${browser}`, "device.browser.other"),
      system: find(`device.system.${kind}.${system}`, "device.system.other"),
    });
  };
}

const isKnown = (key: string): key is Known => Object.hasOwn(words, key);
