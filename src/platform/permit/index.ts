export * from "./rules.ts";
export { appendDirectives, loadDirectives, type NewDirective, recompile } from "./store.ts";
