// The app built for a path, on a host that does nothing but hand out files, as course sites have one.
import { execFile } from "node:child_process";
import { createServer, type Server } from "node:http";
import { existsSync, readFileSync, rmSync, statSync } from "node:fs";
import { extname, join } from "node:path";
import { promisify } from "node:util";

/** The path it is built for. */
const basePath = "/course/lab/";
/** Where it says it is. */
export const siteUrl = "https://school.example/course/lab";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
  ".png": "image/png",
};

export interface StaticSite {
  /** With a slash at its end. */
  readonly address: string;
  readonly folder: string;
  /** From then on nobody answers. */
  readonly stop: () => Promise<void>;
}

/** Builds and serves it for as long as `use` takes. */
export async function withStaticSite(name: string, use: (site: StaticSite) => Promise<void>): Promise<void> {
  const folder = join(process.cwd(), ".cache", `static-${name}-${process.pid}`);
  // In a process of its own: what is made ahead is made with React as readers get it.
  const options = ["build", "--base", basePath, "--outDir", folder, "--logLevel", "error"];
  const env = { ...process.env, SITE_URL: siteUrl, NODE_ENV: "production" };
  await promisify(execFile)(process.execPath, ["node_modules/vite/bin/vite.js", ...options], { env });
  const server = serve(folder);
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const { port } = server.address() as { port: number };
  const stop = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  try {
    await use({ address: `http://localhost:${port}${basePath}`, folder, stop });
  } finally {
    await stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Like a plain web server: files; folders with a slash; what is not there is 404.html. */
function serve(folder: string): Server {
  return createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? "/", "http://localhost");
    const file = join(folder, pathname.slice(basePath.length - 1));
    const inside = pathname.startsWith(basePath) && existsSync(file);
    if (inside && statSync(file).isDirectory() && !pathname.endsWith("/"))
      return response.writeHead(301, { Location: `${pathname}/${search}` }).end();
    const found = inside && statSync(file).isDirectory() ? join(file, "index.html") : file;
    const there = inside && existsSync(found);
    const sent = there ? found : join(folder, "404.html");
    response.writeHead(there ? 200 : 404, { "Content-Type": types[extname(sent)] ?? "application/octet-stream" });
    return response.end(readFileSync(sent));
  });
}
