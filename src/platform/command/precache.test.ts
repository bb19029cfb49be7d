import { expect, it } from "vitest";
import { filesOfPeers } from "./precache.ts";

it("keeps the page and a peer's screens with all that they load, and no desk's", () => {
  const manifest = {
    "app.html": {
      file: "assets/app-1.js",
      css: ["assets/app-2.css"],
      imports: ["_shared.js"],
      dynamicImports: ["bridge/people/Today.tsx", "bridge/matching/Board.tsx"],
    },
    "_shared.js": { file: "assets/shared-3.js", dynamicImports: ["platform/device/kept/start.ts"] },
    "bridge/people/Today.tsx": {
      file: "assets/Today-4.js",
      imports: ["_shared.js"],
      assets: ["assets/a-5.svg"],
    },
    "bridge/matching/Board.tsx": { file: "assets/Board-6.js" },
    "platform/device/kept/start.ts": { file: "assets/start-7.js" },
  };
  expect(filesOfPeers(manifest)).toEqual(
    ["Today-4.js", "a-5.svg", "app-1.js", "app-2.css", "shared-3.js", "start-7.js"].map(
      (file) => `/assets/${file}`,
    ),
  );
});
