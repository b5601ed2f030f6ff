// Serves the host pages of e2e/embed-hosts from another origin than the app's; {{app}} in them stands for the app's. Beside them stands the
// editor that learning platforms use.
// Use: node host-server.mjs PORT APP_ORIGIN
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { basename, extname, join } from "node:path";
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

const types = { ".js": "text/javascript", ".css": "text/css" };
/** Of hosts that isolate themselves from whatever they embed. */
const isolating = { "Cross-Origin-Embedder-Policy": "require-corp", "Cross-Origin-Opener-Policy": "same-origin" };

/** @param {string} path @returns {Buffer | null} a file of the editor; null where there is none */
function editorFileAt(path) {
  if (!path.startsWith("/tinymce/") || path.includes("..")) return null;
  try {
    return readFileSync(new URL(`../../node_modules${path}`, import.meta.url));
  } catch {
    return null;
  }
}

const server = createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? "/", `http://localhost:${port}`);
  if (pathname === "/favicon.ico") {
    response.writeHead(204).end();
    return;
  }
  const file = editorFileAt(pathname);
  if (file) {
    response
      .writeHead(200, { "Content-Type": types[/** @type {".js"} */ (extname(pathname))] ?? "text/plain" })
      .end(file);
    return;
  }
  // A page with what an editor has kept.
  const saved = pathname === "/saved.html" ? searchParams.get("text") : null;
  const page = saved === null ? pageAt(pathname) : `<!doctype html><html lang="en"><title>A page</title><body>${saved}`;
  response.writeHead(page === null ? 404 : 200, {
    "Content-Type": "text/html; charset=utf-8",
    ...(pathname === "/isolated.html" && isolating),
  });
  response.end(page ?? "No such host page.");
});
server.listen(Number(port), "localhost");
endWithParent(() => server.close());
