// Serves the Lab: the development server, or with --preview the built app with its real security headers.
// The server runs inside this process and ends with its parent, so no server outlives a closed terminal or a killed npm.
import { existsSync } from "node:fs";
import { createServer, preview } from "vite";

const wantsPreview = process.argv.includes("--preview");
const port = process.env.PORT === undefined ? undefined : Number(process.env.PORT);

function hasDisplay() {
  if (process.env.CI || process.env.BROWSER === "none") return false;
  return process.platform !== "linux" || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
}

/** @param {() => Promise<void>} close */
function endWithParent(close) {
  const parent = process.ppid;
  const end = () => void close().finally(() => process.exit(0));
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, end);
  setInterval(() => {
    if (process.ppid !== parent) end();
  }, 1000).unref();
}

async function serve() {
  if (wantsPreview) return preview({ preview: { port, open: hasDisplay() && "/lab" } });
  const server = await createServer({ server: { port, open: hasDisplay() && "/lab" } });
  await server.listen();
  return server;
}

if (wantsPreview && !existsSync(new URL("../dist/index.html", import.meta.url))) {
  process.stderr.write("Nothing is built yet: run `npm run build` first.\n");
  process.exit(1);
}
const server = await serve();
endWithParent(() => server.close());
const address = server.resolvedUrls?.local[0] ?? server.resolvedUrls?.network[0] ?? "";
process.stdout.write(`\n  Serverless Lab: ${new URL("lab", address).href}\n  Ctrl+C ends it.\n\n`);
