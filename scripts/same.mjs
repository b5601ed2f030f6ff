// node scripts/same.mjs: writes the fixtures of runs anew, after a rule, a preset or a price has been changed on purpose. Look at what changed:
// `git diff --stat` must show only what the change was about.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createServer } from "vite";

const root = fileURLToPath(new URL("..", import.meta.url));
const files = {
  random: `${root}src/engine/testing/same/random.digests.json`,
  scenarios: `${root}scripts/same/scenarios.digests.json`,
};
/** @param {string} file */
const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {});

const server = await createServer({
  root,
  server: { middlewareMode: true, hmr: false, ws: false },
  appType: "custom",
  logLevel: "error",
});
try {
  const { writtenFixtures } = await server.ssrLoadModule("/scripts/same/write.ts");
  const texts = await writtenFixtures({ random: read(files.random), scenarios: read(files.scenarios) });
  writeFileSync(files.random, texts.random);
  writeFileSync(files.scenarios, texts.scenarios);
} finally {
  await server.close();
}
