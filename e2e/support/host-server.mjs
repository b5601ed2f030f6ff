// Serves the host pages of e2e/embed-hosts from another origin than the app's; {{app}} in them stands for the app's.
// Use: node host-server.mjs PORT APP_ORIGIN
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { endWithParent } from "../../scripts/endWithParent.mjs";

const [port, appOrigin] = process.argv.slice(2);
const hosts = fileURLToPath(new URL("../embed-hosts", import.meta.url));

/** @param {string} path @returns {string | null} the page, or null where there is none */
function pageAt(path) {
  if (path === "/") return "<!doctype html><title>Host pages</title>";
  if (!path.endsWith(".html")) return null;
  try {
    return readFileSync(join(hosts, basename(path)), "utf8").replaceAll("{{app}}", appOrigin);
  } catch {
    return null;
  }
}

const server = createServer((request, response) => {
  const { pathname } = new URL(request.url ?? "/", `http://localhost:${port}`);
  if (pathname === "/favicon.ico") {
    response.writeHead(204).end();
    return;
  }
  const page = pageAt(pathname);
  response.writeHead(page === null ? 404 : 200, { "Content-Type": "text/html; charset=utf-8" });
  response.end(page ?? "No such host page.");
});
server.listen(Number(port), "localhost");
endWithParent(() => server.close());
