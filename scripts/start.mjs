// Serves the Lab: the development server, or with --preview the built app with its real security headers. The server
// runs inside this process. PORT chooses the port, which must then be free.
import { existsSync } from "node:fs";
import { createServer, preview } from "vite";
import { endWithParent } from "./endWithParent.mjs";

const wantsPreview = process.argv.includes("--preview");

function hasDisplay() {
  if (process.env.CI || process.env.BROWSER === "none") return false;
  return process.platform !== "linux" || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
}

async function serve() {
  const { PORT } = process.env;
  const place = PORT === undefined ? {} : { port: Number(PORT), strictPort: true };
  const options = { ...place, open: hasDisplay() && "/lab" };
  if (wantsPreview) return preview({ preview: options });
  const server = await createServer({ server: options });
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
