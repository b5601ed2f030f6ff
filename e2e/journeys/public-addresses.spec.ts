// The build on a host that does nothing but hand out files, under a path: deep links, what other sites read of them, and no address else.
import { createServer, type Server } from "node:http";
import { existsSync, readFileSync, rmSync, statSync } from "node:fs";
import { extname, join } from "node:path";
import { build } from "vite";
import { expect, test as base } from "../support/index.ts";

const basePath = "/course/lab/";
const types: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".json": "application/json",
  ".woff2": "font/woff2",
  ".png": "image/png",
};

interface Site {
  readonly address: string;
  readonly folder: string;
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

const test = base.extend<object, { site: Site }>({
  site: [
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use, { workerIndex }) => {
      const folder = join(process.cwd(), ".cache", `static-${process.pid}-${workerIndex}`);
      process.env.SITE_URL = "https://school.example/course/lab";
      await build({ base: basePath, logLevel: "error", build: { outDir: folder } });
      delete process.env.SITE_URL;
      const server = serve(folder);
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
      const { port } = server.address() as { port: number };
      await use({ address: `http://127.0.0.1:${port}${basePath}`, folder });
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: "worker", timeout: 120_000 },
  ],
});

const isHere = (site: Site) => new RegExp(`request: ${site.address.replaceAll(".", "\\.")}`);

test("deep links open on a host of plain files, under a path, also after a reload", async ({
  page,
  site,
  complaints,
}) => {
  complaints.allow(isHere(site));
  // An address of a step is no file: the host says so, and sends what opens it.
  complaints.allow(/404 \(Not Found\)/);
  const headings = {
    learn: "Learn",
    "learn/benefits": "Seven benefits, and where each one ends",
    glossary: "Glossary",
    "lab?scenario=quiet-site": "A quiet site",
    "slides/webinar": "",
  };
  for (const [path, name] of Object.entries(headings)) {
    await page.goto(site.address + path);
    if (name !== "") await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page).toHaveTitle(/Serverless Lab$/);
    await page.reload();
    await expect(page.getByRole("main")).toBeVisible();
  }
  await page.goto(`${site.address}slides/webinar`);
  await page.getByRole("button", { name: "Next", exact: true }).click();
  await page.reload();
  await expect(page.getByText(/^2 \/ \d+$|^2 of \d+$/).first()).toBeVisible();
  await page.goto(`${site.address}embed/timeline`);
  await expect(page.getByRole("button", { name: "Play", exact: true })).toBeVisible();
});

test("each page says what it is without script, and how to embed it", async ({ page, site, complaints, request }) => {
  complaints.allow(isHere(site));
  const html = await (await request.get(`${site.address}learn/benefits/`)).text();
  const read = (pattern: RegExp) => pattern.exec(html)?.[1];
  expect(read(/<title>(.*)<\/title>/)).toBe("Seven benefits, and where each one ends · Serverless Lab");
  expect(read(/<link rel="canonical" href="([^"]*)"/)).toBe("https://school.example/course/lab/learn/benefits");
  expect(read(/og:image" content="([^"]*)"/)).toBe("https://school.example/course/lab/social.png");
  expect(html).not.toMatch(/<main[^>]*>\s*<\/main>/);
  const oEmbed = read(/application\/json\+oembed" href="https:\/\/school\.example\/course\/lab\/([^"]*)"/);
  const answer = (await (await request.get(site.address + oEmbed)).json()) as Record<string, unknown>;
  expect(answer).toMatchObject({ version: "1.0", type: "rich", width: 960, provider_name: "Serverless Lab" });
  const [, path] = /src="https:\/\/school\.example\/course\/lab\/([^"]*)"/.exec(String(answer.html)) ?? [];
  await page.goto(site.address + path);
  await expect(page.getByRole("heading", { name: "Seven benefits, and where each one ends" })).toBeAttached();
});

test("the words of a lesson stand in its file", ({ site }) => {
  const html = readFileSync(join(site.folder, "learn/what-is-a-server/index.html"), "utf8");
  const lesson = readFileSync("content/en/lessons/01-what-is-a-server/lesson.mdx", "utf8");
  const headings = [...lesson.matchAll(/^## (.*)$/gm)].map(([, words]) => words);
  expect(headings.length).toBeGreaterThan(3);
  for (const words of headings) expect(html).toContain(words);
});
