import { dearIn } from "./cheap.ts";
import type { Catalogue, Table } from "./read.ts";

/** A rule for every table, policy and role there is, and its complaints: each begins with what it is about. */
export type Rule = (catalogue: Catalogue) => readonly string[];

/** To whom a table belongs: its first column. */
const belongsTo = (table: Table | undefined): string | undefined => table?.columns[0];
const owners = ["programme_id", "hospital_id"];

export const rules = {
  "row security is on and forced": ({ tables }) =>
    tables
      .filter(({ secured, forced }) => !(secured && forced))
      .map(({ name }) => `${name}: not on, or not forced`),

  "every table has a policy": ({ tables, policies }) =>
    tables
      .filter(({ name }) => !policies.some(({ table }) => table === name))
      .map(({ name }) => `${name}: none`),

  "every table begins with its programme or hospital, in its columns and in its key": ({ tables }) =>
    tables
      .filter(({ columns, key }) => !owners.includes(columns[0] ?? "") || key[0] !== columns[0])
      .map(({ name, columns, key }) => `${name}: begins with ${columns[0]}, its key with ${key[0]}`),

  "no foreign key leads to another programme or hospital": ({ tables, foreignKeys }) =>
    foreignKeys
      .filter(({ to, columns }) => {
        const owner = belongsTo(tables.find(({ name }) => name === to));
        return !columns.some(([here, there]) => here === owner && there === owner);
      })
      .map(({ name, from }) => `${from}: ${name}`),

  "what a policy asks of rows that are read is evaluated once a query": ({ tables, policies, functions }) => {
    const steady = new Set(functions.filter(({ volatile }) => !volatile).map(({ name }) => name));
    return policies.flatMap(({ table, name, using }) => {
      const columns = new Set(tables.find((one) => one.name === table)?.columns);
      return dearIn(using ?? "true", columns, steady).map((complaint) => `${table}: ${name} ${complaint}`);
    });
  },

  "what is open to everyone is open to the resolver only": ({ policies }) =>
    policies
      .filter(({ using, check }) => using === "true" || check === "true")
      .filter(({ roles }) => roles.join() !== "footbridge_resolver")
      .map(({ table, name, roles }) => `${table}: ${name} for ${roles.join(", ")}`),

  "the app and the reader own nothing, and the resolver functions only": ({ roles, functions }) => {
    const ofResolver = new Set(functions.filter(({ definer }) => definer).map(({ name }) => name));
    return roles.flatMap(({ name, owns }) =>
      owns
        .filter((owned) => name !== "footbridge_resolver" || !ofResolver.has(owned))
        .map((owned) => `${owned}: owned by ${name}`),
    );
  },

  "no role that works can change what it works on": ({ roles }) =>
    roles.flatMap(({ name, powers }) =>
      powers
        // Making a function over to a role takes this right of it; it cannot log in.
        .filter((power) => name !== "footbridge_resolver" || power !== "creates in schema public")
        .map((power) => `${name}: ${power}`),
    ),

  "the app has rows, nothing else of a table": ({ grants }) =>
    grants
      .filter(({ role }) => role === "footbridge_app")
      .filter(({ right }) => !["select", "insert", "update", "delete"].includes(right))
      .map(({ table, right }) => `${table}: ${right}`),

  "the reader reads no table about persons, and changes none": ({ tables, grants }) =>
    grants
      .filter(({ role }) => role === "footbridge_reader")
      .filter(
        ({ table, right }) =>
          right !== "select" ||
          tables.some(({ name, columns }) => name === table && columns.includes("person_id")),
      )
      .map(({ table, right }) => `${table}: ${right}`),

  "functions with another's rights are the resolver's, with a fixed search path, and not for everyone": ({
    functions,
  }) =>
    functions
      .filter(({ definer }) => definer)
      .filter(
        ({ owner, settings, forEveryone }) =>
          owner !== "footbridge_resolver" ||
          forEveryone ||
          !settings.some((one) => one.startsWith("search_path=")),
      )
      .map(({ name }) => `${name}: not so`),

  "a view reads with the rights of who asks": ({ views }) =>
    views.filter(({ asksAsReader }) => !asksAsReader).map(({ name }) => `${name}: reads with its owner's`),
} satisfies Readonly<Record<string, Rule>>;
