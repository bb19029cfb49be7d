// The walls of ARCHITECTURE, "A slice". test/walls/check.ts runs them and plants a violation of each first.
const server = "(^|/)(store|routes)\\.ts$";
const modules = (...names) => `(^|/)node_modules/(${names.join("|")})/`;
const tests = "\\.test\\.tsx?$";

/** How a slice may be entered from outside; platform/design, device and words are boxes of parts and lie open. */
const doors = [
  "^src/[^/]+/[^/]+/(index|screens|rules|contract|policy|words)\\.ts$",
  "^src/[^/]+/[^/]+/[^/]+/index\\.ts$",
  "^src/platform/(design|device|words)/",
];

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "pure-files-stay-pure",
      comment:
        "Rules, contracts, policies and words run on the phone and on the server: no queries, routes or screens.",
      severity: "error",
      from: { path: "^src/.+/(rules|contract|policy|words)\\.ts$" },
      to: { path: [server, modules("fastify", "kysely", "pg", "react", "react-dom")], reachable: true },
    },
    {
      name: "browser-never-reaches-server",
      comment: "What a browser loads holds no queries and no routes, however long the way.",
      severity: "error",
      from: { path: ["^src/.+\\.tsx$", "^src/platform/(design|device)/"], pathNot: tests },
      to: { path: [server, modules("fastify", "kysely", "pg")], reachable: true },
    },
    {
      name: "browser-never-reaches-node",
      comment: "A browser has no node: modules.",
      severity: "error",
      from: { path: ["^src/.+\\.tsx$", "^src/platform/(design|device)/"], pathNot: tests },
      to: {
        path: "^(node:)?(fs|fs/promises|path|crypto|os|net|child_process|util|url|stream|buffer|events|process|timers|timers/promises)$",
        reachable: true,
      },
    },
    {
      name: "slices-have-doors",
      comment: "A slice enters another through index.ts, screens.ts or a shared pure file.",
      severity: "error",
      from: { path: "^src/([^/]+)/([^/]+)/", pathNot: "^src/platform/command/" },
      to: { path: "^src/[^/]+/[^/]+/", pathNot: ["^src/$1/$2/", ...doors] },
    },
    {
      name: "compositions-use-doors",
      comment:
        "server.ts, app.tsx, the commands and their like are lists of slices: doors, and the routes they list.",
      severity: "error",
      from: { path: ["^src/[^/]+$", "^src/[^/]+/[^/]+$", "^src/platform/command/"] },
      to: {
        path: "^src/[^/]+/[^/]+/",
        pathNot: ["^src/platform/command/", ...doors, "/(routes|server)\\.ts$"],
      },
    },
    {
      name: "no-circles",
      comment: "Two files that need each other are one idea; types count too.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "nothing-unresolved",
      comment: "An import that cannot be followed hides what lies behind it.",
      severity: "error",
      from: { path: "^src/" },
      to: { couldNotResolve: true, pathNot: ["\\.css$", "^virtual:", "^@fontsource"] },
    },
  ],
  options: {
    // TypeScript 7 has no JavaScript interface; without swc nothing is read and everything is green.
    parser: "swc",
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".js", ".mjs", ".cjs", ".json"],
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
    },
  },
};
