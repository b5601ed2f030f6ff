// A part of the build: sw.js, with the list of the files that it keeps. Last of all, since it must know every other file.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const root = fileURLToPath(new URL("..", import.meta.url));

/** For others, or opened once the network is there again: heads of single slides and embeds, host scripts, cards. */
const left =
  /^(\.vite\/|oembed\/|embed\/|embed\.(js|d\.ts)$|social\.png$|_headers$|sw\.js$|serverless-lab\.html$|slides\/[^/]+\/.+\/index\.html$)/;

/** @returns {import("vite").Plugin} */
export function serviceWorker() {
  return {
    name: "service-worker",
    apply: "build",
    writeBundle: {
      order: "post",
      sequential: true,
      async handler({ dir = "" }) {
        writeFileSync(join(dir, "sw.js"), await bundled(kept(dir)));
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

/** @param {readonly { url: string, revision: string }[]} files */
async function bundled(files) {
  const made = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: "error",
    define: { FILES: JSON.stringify(files), "process.env.NODE_ENV": '"production"' },
    build: {
      write: false,
      target: "es2022",
      lib: { entry: "src/offline/serviceWorker.ts", formats: ["iife"], name: "serviceWorker" },
      rolldownOptions: { output: { minify: true } },
    },
  });
  const [{ output }] = /** @type {import("vite").Rolldown.RolldownOutput[]} */ ([made].flat());
  return output[0].code;
}
