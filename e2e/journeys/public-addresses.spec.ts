// The build on a host that does nothing but hand out files, under a path: deep links, what other sites read of them, and no address else.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, siteUrl, test as base, withStaticSite, type StaticSite } from "../support/index.ts";

const test = base.extend<object, { site: StaticSite }>({
  // oxlint-disable-next-line no-empty-pattern
  site: [async ({}, use) => withStaticSite("addresses", use), { scope: "worker", timeout: 120_000 }],
});

const isHere = (site: StaticSite) => new RegExp(`request: ${site.address.replaceAll(".", "\\.")}`);

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
  await page.getByRole("button", { name: "Next slide" }).click();
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
  expect(read(/<link rel="canonical" href="([^"]*)"/)).toBe(`${siteUrl}/learn/benefits`);
  expect(read(/og:image" content="([^"]*)"/)).toBe(`${siteUrl}/cards/learn-benefits.png`);
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
