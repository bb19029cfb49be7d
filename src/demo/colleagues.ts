import type { Role } from "../platform/database/index.ts";
import type { UnitCode } from "./places.ts";

/** Someone invented who works with the programme. */
export interface Colleague {
  readonly firstName: string;
  readonly surname: string;
  readonly roles: readonly Role[];
  readonly languages: readonly ("en" | "fr")[];
  /** Wards of a care team member. */
  readonly units?: readonly UnitCode[];
  /** Where a peer works. */
  readonly at?: "STA" | "RSG";
  /** In the middle of a shift when the demo is opened. */
  readonly onNow?: boolean;
  readonly loadLimit?: number;
  /** The few words with which a peer is introduced. */
  readonly introduction?: string;
}

const peer = { roles: ["peer"] } as const;
const team = { roles: ["care-team"], languages: ["en"] } as const;

const all = {
  dee: {
    ...peer,
    firstName: "Dee",
    surname: "Marchand",
    languages: ["en"],
    at: "STA",
    onNow: true,
    introduction: "I’m Dee. I’ve been in that bed. I bring coffee and I don’t rush.",
  },
  noor: {
    ...peer,
    firstName: "Noor",
    surname: "Haddad",
    languages: ["en", "fr"],
    at: "STA",
    onNow: true,
    introduction: "Noor, she or they. I like cards and short answers. On parle français aussi.",
  },
  amir: {
    ...peer,
    firstName: "Amir",
    surname: "Sohrabi",
    languages: ["en"],
    at: "STA",
    onNow: true,
    introduction: "Amir. I listen first. We can also just sit.",
  },
  theo: {
    ...peer,
    firstName: "Théo",
    surname: "Gagnon",
    languages: ["fr", "en"],
    at: "STA",
    introduction: "Théo. Je connais le chemin, on le fait à votre rythme.",
  },
  sol: {
    ...peer,
    firstName: "Sol",
    surname: "Reyes",
    languages: ["en"],
    at: "STA",
    introduction: "Sol. I know every bus in this city.",
  },
  kit: {
    ...peer,
    firstName: "Kit",
    surname: "Andersson",
    languages: ["en"],
    at: "RSG",
    onNow: true,
    introduction: "Kit, they/them. Nothing you say is too much.",
  },
  rosalie: {
    ...peer,
    firstName: "Rosalie",
    surname: "Thibault",
    languages: ["fr", "en"],
    at: "RSG",
    onNow: true,
    introduction: "Rosalie. J’ai passé par là, et j’ai le temps.",
  },
  winona: {
    ...peer,
    firstName: "Winona",
    surname: "Keeshig",
    languages: ["en"],
    at: "RSG",
    introduction: "Winona. Aanii. I can smudge with you if you want, or not.",
  },
  // Coordinates, and goes herself when nobody else can; what she sees then, she sees as a peer of that person.
  joan: {
    firstName: "Joan",
    surname: "Ferris",
    roles: ["coordinator", "peer"],
    languages: ["en"],
    at: "STA",
    onNow: true,
    loadLimit: 1,
    introduction: "Joan. I run the programme, and I still like the wards best.",
  },
  bea: { firstName: "Bea", surname: "Okafor", roles: ["mentor"], languages: ["en"] },
  priya: { firstName: "Priya", surname: "Raman", roles: ["evaluator"], languages: ["en"] },
  luc: { firstName: "Luc", surname: "Desrosiers", roles: ["privacy-officer"], languages: ["fr", "en"] },
  ana: { firstName: "Ana", surname: "Petrov", roles: ["administrator"], languages: ["en"] },
  maya: { ...team, firstName: "Maya", surname: "Lindqvist", units: ["6N"] },
  osei: { ...team, firstName: "Kwame", surname: "Osei", units: ["6N", "4S"] },
  gita: { ...team, firstName: "Gita", surname: "Pillai", units: ["6N"] },
  hana: { ...team, firstName: "Hana", surname: "Kim", units: ["4S"] },
  julien: { ...team, firstName: "Julien", surname: "Fortin", languages: ["fr", "en"], units: ["4S"] },
  bram: { ...team, firstName: "Bram", surname: "Visser", units: ["ED"] },
  tamsin: { ...team, firstName: "Tamsin", surname: "Boyce", units: ["ED"] },
  ruth: { ...team, firstName: "Ruth", surname: "Adeyemi", units: ["3W"] },
  pascal: { ...team, firstName: "Pascal", surname: "Morin", languages: ["fr", "en"], units: ["3W", "5E"] },
  erin: { ...team, firstName: "Erin", surname: "Doyle", units: ["5E"] },
  marcus: { ...team, firstName: "Marcus", surname: "Chen", units: ["ER"] },
} as const satisfies Readonly<Record<string, Colleague>>;

export type ColleagueName = keyof typeof all;
export const colleagues: Readonly<Record<ColleagueName, Colleague>> = all;

type PeerNames<T> = {
  [Name in keyof T]: T[Name] extends { readonly at: string } ? Name : never;
}[keyof T];
type TeamNames<T> = {
  [Name in keyof T]: T[Name] extends { readonly units: readonly string[] } ? Name : never;
}[keyof T];
export type PeerName = PeerNames<typeof all>;
export type TeamName = TeamNames<typeof all>;

/** As they sign in at the demo's door; there is no password. */
export const emailOf = (name: ColleagueName): string => `${name}@demo.footbridge.example`;

const names = Object.keys(all).filter((name): name is ColleagueName => name in all);
export const colleagueNames: readonly ColleagueName[] = names;
export const peerNames: readonly PeerName[] = names.filter(
  (name): name is PeerName => colleagues[name].at !== undefined,
);
