import type { Language } from "./language.ts";

/**
 * Words that no screen uses, because they already mean something else in a hospital or because they hurt.
 * From the glossary's last section. The kinder-word hints that staff see while writing live with trust, not here.
 */
export const avoidedWords: Readonly<Record<Language, readonly RegExp[]>> = {
  en: [
    /\bvisits?\b/i,
    /\bdirectives?\b/i,
    /\bwatch(ed|es|ing)?\b/i,
    /\bpulse\b/i,
    /\bwithdraw(al|s|n)?\b/i,
    /\bescalat\w+/i,
    /\bladders?\b/i,
    /\bpartners?\b/i,
    /\bsealed\b/i,
    /\bwalk(er|ers|ing|s)?\b/i,
    /\bhome\b/i,
    /\bcases?\b/i,
    /\bclients?\b/i,
    /\bclean\b/i,
    /\bsober\b/i,
    /\brelaps\w+/i,
    /\bAMA\b/,
    /\bagainst medical advice\b/i,
    /\bnon-?complian\w+/i,
    /\baddicts?\b/i,
    /\babusers?\b/i,
    /\baccommodation request/i,
  ],
  fr: [
    /\bvisites?\b/i,
    /\bdirectives?\b/i,
    /\bsevrage\b/i,
    /\bpouls\b/i,
    /\bescalad\w+/i,
    /\bpartenaires?\b/i,
    /\bscellée?s?\b/i,
    /\bmarcheu\w+/i,
    /\bclient(e|s|es)?\b/i,
    /\brefus\w*/i,
    /\btoxicoman\w+/i,
    /\bdrogué\w*/i,
    /\bsans-abris?\b/i,
    /\bcontre avis médical\b/i,
    /\bréduction des risques\b/i,
    /\brechut\w+/i,
    /\bsobre\w*/i,
    /\bpropre de\b/i,
  ],
};
