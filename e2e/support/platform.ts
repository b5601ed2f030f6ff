// A learning platform: imports a package as it was made, opens its lessons, and keeps what they tell.
import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { extname, join } from "node:path";
import { unzipSync } from "fflate";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
};

/** Pages under addresses of their own. */
const pages: Readonly<Record<string, string>> = {
  "/mod/scorm/player.php": "player.html",
  "/mod/scorm/loadSCO.php": "loadSCO.html",
};

/** What a platform answers to an address of its own; null where it has none such. */
export type Answer = (request: {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}) => { readonly status: number; readonly json?: unknown } | null;

/**
 * Serves a package, and beside it a platform's pages, for as long as `use` takes.
 * @param answer what the platform answers beyond files
 */
export async function withPlatform(
  packageFile: string,
  answer: Answer,
  use: (address: string) => Promise<void>,
): Promise<void> {
  const files = unzipSync(readFileSync(packageFile));
  const fileAt = (asked: string): Uint8Array | null => {
    const path = pages[asked] ?? asked;
    if (path.startsWith("/package/")) return files[path.slice("/package/".length)] ?? null;
    const folder = path.startsWith("/scorm-again/") ? "node_modules/scorm-again/dist" : "e2e/platforms";
    try {
      return readFileSync(join(folder, path.split("/").at(-1) ?? ""));
    } catch {
      return null;
    }
  };
  const respond = async (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? "/", "http://localhost");
    const body = Buffer.concat(await request.toArray()).toString();
    const answered = answer({ method: request.method ?? "GET", url, headers: request.headers, body });
    if (answered) {
      response.writeHead(answered.status, { "Content-Type": "application/json" });
      return response.end(answered.json === undefined ? undefined : JSON.stringify(answered.json));
    }
    const file = fileAt(url.pathname);
    response.writeHead(file ? 200 : url.pathname === "/favicon.ico" ? 204 : 404, {
      "Content-Type": types[extname(pages[url.pathname] ?? url.pathname)] ?? "text/plain",
    });
    return response.end(file ?? undefined);
  };
  const server = createServer((request, response) => void respond(request, response));
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const { port } = server.address() as { port: number };
  try {
    await use(`http://localhost:${port}`);
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}
