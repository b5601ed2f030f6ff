// Without a network, after the first visit: the server is stopped, and every page still opens, also one nobody has opened before.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expect, test as base, withStaticSite, type StaticSite } from "../support/index.ts";

const test = base.extend<{ site: StaticSite }>({
  // oxlint-disable-next-line no-empty-pattern
  site: [async ({}, use, { workerIndex }) => withStaticSite(`offline-${workerIndex}`, use), { timeout: 120_000 }],
});
test.use({ serviceWorkers: "allow" });

const isHere = (site: StaticSite) => new RegExp(`request: ${site.address.replaceAll(".", "\\.")}`);

/** Opens the start page, and waits until all is kept. */
async function visit(page: Page, site: StaticSite): Promise<void> {
  await page.goto(site.address);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await expect.poll(() => page.evaluate(() => caches.keys())).not.toEqual([]);
  await page.reload();
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
}

test("deep links open after the server has stopped, and the simulation runs", async ({ page, site, complaints }) => {
  complaints.allow(isHere(site));
  await visit(page, site);
  await site.stop();
  await page.goto(`${site.address}learn/benefits`);
  await expect(page.getByRole("heading", { level: 1, name: "Seven benefits, and where each one ends" })).toBeVisible();
  await page.goto(`${site.address}lab?scenario=quiet-site`);
  await expect(page.getByRole("button", { name: "Play", exact: true })).toBeVisible();
  await expect(page.getByRole("slider", { name: "Time in the run" })).toBeVisible();
  await page.goto(`${site.address}slides/webinar/gateway`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.goto(`${site.address}embed/timeline?scenario=flash-sale`);
  await expect(page.getByRole("button", { name: "Play", exact: true })).toBeVisible();
  await page.goto(`${site.address}embed/timeline?scenario=flash-sale&origin=https://school.example`);
  await expect(page.getByRole("button", { name: "Play", exact: true })).toBeVisible();
  await page.goto(`${site.address}learn/nowhere`);
  await expect(page.getByRole("heading", { name: "There is no such lesson" })).toBeVisible();
});

test("what stands beside the app is left to whoever it belongs to", async ({ page, site, complaints }) => {
  complaints.allow(isHere(site));
  complaints.allow(/ERR_CONNECTION_REFUSED/);
  await visit(page, site);
  for (const place of ["forum", "forum/thread"]) {
    mkdirSync(join(site.folder, place), { recursive: true });
    writeFileSync(
      join(site.folder, place, "index.html"),
      `<!doctype html><link rel="icon" href="data:," /><title>Forum</title><h1>Forum: ${place}</h1>`,
    );
  }
  for (const [path, place] of Object.entries({
    "forum/": "forum",
    "forum/thread": "forum/thread",
    "forum/thread/?id=7": "forum/thread",
  })) {
    await page.goto(site.address + path);
    await expect(page.getByRole("heading", { name: `Forum: ${place}`, exact: true })).toBeVisible();
  }
  await site.stop();
  await expect(page.goto(`${site.address}forum/`)).rejects.toThrow(/ERR_CONNECTION_REFUSED/);
});

test("a newer version waits until pages of the older one are closed, which keep all of their parts", async ({
  page,
  site,
  complaints,
}) => {
  complaints.allow(isHere(site));
  await visit(page, site);
  // A newer version has other files: none of the older parts can be had any more.
  const assets = join(site.folder, "assets");
  for (const file of readdirSync(assets)) if (file.endsWith(".js")) rmSync(join(assets, file));
  const worker = join(site.folder, "sw.js");
  const older = readFileSync(worker, "utf8");
  const withoutParts = older.replaceAll(/\{url:[`"']assets\/[^}]*\.js[`"'],revision:[`"'][0-9a-f]+[`"']\},?/g, "");
  expect(withoutParts.length).toBeLessThan(older.length);
  writeFileSync(worker, withoutParts);
  const waits = await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
    const { installing } = registration;
    if (installing)
      await new Promise<void>((resolve) =>
        installing.addEventListener("statechange", () => installing.state === "installed" && resolve()),
      );
    return registration.waiting !== null;
  });
  expect(waits).toBe(true);
  await page.getByRole("link", { name: "Lifecycle" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await page.getByRole("link", { name: "Learn" }).first().click();
  await page.getByRole("link", { name: "What is a server?" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "What is a server?" })).toBeVisible();
});
