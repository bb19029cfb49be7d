import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** Shared by the app and the person pages, so that a part's class names agree in both. */
export default defineConfig({
  root: "src",
  base: "/",
  publicDir: false,
  plugins: [react()],
  css: { modules: { generateScopedName: "[local]_[hash:base64:5]" } },
  build: {
    // No `data:` fonts or icons: the content policy allows our own origin only.
    assetsInlineLimit: 0,
    sourcemap: false,
    // Which files a screen loads, for bench/bytes.ts; it names source files and holds nothing secret.
    manifest: true,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: "src/app.html" },
  },
});
