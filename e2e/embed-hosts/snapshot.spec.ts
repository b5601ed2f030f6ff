// Pictures that a host asks for: of an embed that trusts nobody, they open anywhere, and hold nothing but what is shown.
import type { Page } from "@playwright/test";
import type { ServerlessLab, Snapshot } from "#embedding";
import { expect, hostOrigin, test } from "../support/index.ts";

interface Answer {
  readonly id?: number;
  readonly ok?: boolean;
  readonly error?: string;
  readonly result?: Snapshot;
}

/** Answers the frame once it has said ready. */
async function connect(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate<number>("heard.window.length")).toBeGreaterThan(0);
  await page.evaluate(`host.connect()`);
}

/** Asks the frame by hand for a picture, and waits for the answer. */
async function snapshotOf(page: Page, id: number, options: unknown): Promise<Answer> {
  await page.evaluate(`host.send({ id: ${id}, call: "snapshot", with: ${JSON.stringify(options)} })`);
  const answer = () =>
    page.evaluate<Answer | undefined>(`heard.port.find((each) => each.id === ${id} && "ok" in each)`);
  await expect.poll(answer, { timeout: 30_000 }).toBeDefined();
  return (await answer()) ?? {};
}

/** What the browser's own parser of XML finds in a picture. */
const inSvg = (page: Page, svg: string) =>
  page.evaluate((text) => {
    const document = new DOMParser().parseFromString(text, "image/svg+xml");
    const root = document.documentElement;
    const names = Array.from(root.querySelectorAll("*"), ({ localName }) => localName);
    return {
      root: root.localName,
      size: [Number(root.getAttribute("width")), Number(root.getAttribute("height"))],
      title: root.querySelector("title")?.textContent ?? "",
      description: root.querySelector("desc")?.textContent ?? "",
      words: Array.from(root.querySelectorAll("text"), ({ textContent }) => textContent),
      fonts: root.querySelector("style")?.textContent?.match(/font-family:"[^"]+"/g) ?? [],
      shapes: names.filter((name) => name === "path" || name === "rect").length,
      foreign: names.filter((name) => ["foreignObject", "script", "image", "parsererror"].includes(name)),
      addresses: text.match(/(?:href|src|url\()\s*[=(]?["']?(?:https?:|\/)[^"')]*/g) ?? [],
    };
  }, svg);

/** The size of a PNG as it decodes, and how many colours are in it. */
const inPng = (page: Page, address: string) =>
  page.evaluate(async (src) => {
    const image = new Image();
    image.src = src;
    await image.decode();
    const canvas = document.createElement("canvas");
    const { naturalWidth: width, naturalHeight: height } = image;
    canvas.width = width;
    canvas.height = height;
    const context = canvas.getContext("2d");
    context?.drawImage(image, 0, 0);
    const data = context?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray();
    return { width, height, colours: new Set(new Uint32Array(data.buffer)).size };
  }, address);

const PICTURED = {
  diagram: ["Client interface", "Web server", "API gateway", "Security service", "Function · FaaS", "Database"],
  timeline: ["Requests", "Latency", "Instances", "Cold so far", "Cost so far"],
} as const;

for (const [widget, names] of Object.entries(PICTURED)) {
  test(`a sandboxed ${widget} gives a picture of itself, as SVG and as PNG`, async ({ page }) => {
    await page.goto(`${hostOrigin}/by-hand.html`);
    await page.evaluate(`host.open("/embed/${widget}?scenario=flash-sale&t=1330")`);
    await expect(page.frameLocator("iframe").getByText(names[0]).first()).toBeVisible();
    await connect(page);
    const { result: svg } = await snapshotOf(page, 1, undefined);
    expect(svg?.format).toBe("svg");
    const found = await inSvg(page, svg?.data ?? "");
    expect(found).toMatchObject({ root: "svg", size: [svg?.widthPx, svg?.heightPx], foreign: [], addresses: [] });
    expect(found.words).toEqual(expect.arrayContaining([...names]));
    expect(found.title).toContain("A flash sale");
    expect(found.description).toContain("00:22:10");
    expect(found.fonts).toContain('font-family:"Inter"');
    expect(found.shapes).toBeGreaterThan(20);

    const { result: png } = await snapshotOf(page, 2, { format: "png", scale: 3 });
    const { width, height, colours } = await inPng(page, png?.data ?? "");
    expect([width, height]).toEqual([3 * (svg?.widthPx ?? 0), 3 * (svg?.heightPx ?? 0)]);
    expect(png).toMatchObject({ format: "png", widthPx: width, heightPx: height });
    expect(colours).toBeGreaterThan(20);
  });
}

test("a picture is refused with what is allowed, and a slide gives one", async ({ page }) => {
  await page.goto(`${hostOrigin}/by-hand.html`);
  await page.evaluate(`host.open("/embed/slides/cold-starts")`);
  await expect(page.frameLocator("iframe").getByText(/^1 of \d+$/)).toBeVisible();
  await connect(page);
  const refusals = [
    [{ format: "gif" }, /format: svg, png is allowed/],
    [{ format: "png", scale: 9 }, /scale: a number from 1 to 4 is allowed/],
    [{ format: "png", scale: "2" }, /scale: a number from 1 to 4 is allowed/],
    [{ colour: "red" }, /of format and scale; not colour/],
    ["png", /\{ format, scale \}/],
  ] as const;
  for (const [i, [options, words]] of refusals.entries()) {
    const { ok, error } = await snapshotOf(page, 10 + i, options);
    expect([ok, error]).toEqual([false, expect.stringMatching(words)]);
  }
  const { result } = await snapshotOf(page, 20, {});
  const { root, words } = await inSvg(page, result?.data ?? "");
  expect(root).toBe("svg");
  expect(words.length).toBeGreaterThan(0);
});

test("what a page says never becomes markup of its picture", async ({ page }) => {
  await page.goto(`${hostOrigin}/plain.html`);
  const lab = page.locator("serverless-lab");
  const frame = lab.locator("iframe").contentFrame();
  await expect(frame.getByRole("button", { name: "Play", exact: true })).toBeVisible();
  const title = `</title><script>alert(1)</script>&amp; ]]> "quoted" 'too' <!--`;
  const workload = { kind: "constant", ratePerS: 2 };
  const { data } = await lab.evaluate(
    async (element: ServerlessLab, scenario) => {
      await element.setScenario(scenario);
      return element.snapshot({ format: "svg" });
    },
    { version: 1, title, durationS: 60, workload },
  );
  const found = await inSvg(page, data);
  expect(found.foreign).toEqual([]);
  expect(found.title).toContain(title);
});
