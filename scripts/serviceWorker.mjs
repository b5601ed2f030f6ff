// A part of the build: sw.js, with the list of the files that it keeps. Last of all, since it must know every other file.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundleAlone } from "./bundle.mjs";

/** For others, or opened once the network is there again: heads of single slides and embeds, host scripts, cards. */
const left =
  /^(\.vite\/|oembed\/|embed\/|embed\.(js|d\.ts)$|lms\/|cards\/|_headers$|sw\.js$|serverless-lab\.html$|slides\/[^/]+\/.+\/index\.html$)/;

/** @returns {import("vite").Plugin} */
export function serviceWorker() {
  return {
    name: "service-worker",
    apply: "build",
    writeBundle: {
      order: "post",
      sequential: true,
      async handler({ dir = "" }) {
        const define = { FILES: JSON.stringify(kept(dir)), "process.env.NODE_ENV": '"production"' };
        writeFileSync(join(dir, "sw.js"), await bundleAlone("src/offline/serviceWorker.ts", "iife", define));
      },
    },
  };
}

/** @param {string} dir */
function kept(dir) {
  return readdirSync(dir, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => statSync(join(dir, file)).isFile() && !left.test(file))
    .toSorted()
    .map((url) => ({
      url,
      revision: createHash("sha256")
        .update(readFileSync(join(dir, url)))
        .digest("hex")
        .slice(0, 16),
    }));
}
