// A host page and its embed: what each says to the other, in hosts of every kind, and what a hostile host cannot do.
import type { Page } from "@playwright/test";
import fc from "fast-check";
import type { LabState, LessonSettings, ServerlessLab } from "#embedding";
import { expect, hostOrigin, test } from "../support/index.ts";

const element = (page: Page) => page.locator("serverless-lab");
const embedOf = (page: Page) => element(page).locator("iframe").contentFrame();
const stateOf = (page: Page): Promise<LabState> => element(page).evaluate((lab: ServerlessLab) => lab.getState());
const ask = (page: Page, method: string, value?: unknown): Promise<unknown> =>
  element(page).evaluate(
    (lab: ServerlessLab, [name, given]) => lab.call(name as "play", given).catch((error: Error) => error.message),
    [method, value] as const,
  );
const frameRun = (page: Page) => embedOf(page).getByRole("button", { name: "Play", exact: true });

for (const host of ["plain", "strict", "rtl", "narrow"]) {
  test(`a ${host} host moves the clock, sets the theme, and is told`, async ({ page }) => {
    await page.goto(`${hostOrigin}/${host}.html`);
    await expect(frameRun(page)).toBeVisible();
    const told = await element(page).evaluateHandle((lab) => {
      const names: string[] = [];
      for (const name of ["state", "step", "interaction", "resize"]) lab.addEventListener(name, () => names.push(name));
      return names;
    });
    expect(await stateOf(page)).toMatchObject({
      shows: "timeline",
      scenario: "flash-sale",
      timeS: 1562,
      playing: false,
    });
    await ask(page, "step");
    expect((await stateOf(page)).timeS).toBeGreaterThan(1562);
    await ask(page, "seek", 100);
    expect((await stateOf(page)).timeS).toBe(100);
    await ask(page, "setTheme", "dark");
    await expect(embedOf(page).locator("html")).toHaveAttribute("data-theme", "dark");
    await embedOf(page).getByRole("button", { name: "Next event" }).click();
    await expect.poll(() => told.jsonValue()).toEqual(expect.arrayContaining(["state", "step", "interaction"]));
    await ask(page, "reset");
    expect((await stateOf(page)).timeS).toBe(1562);
    await expect(page.getByRole("heading", { name: "A course page" })).toBeInViewport();
  });
}

test("play, pause, another scenario, a whole one, and back to where it was", async ({ page }) => {
  await page.goto(`${hostOrigin}/plain.html`);
  await expect(frameRun(page)).toBeVisible();
  await ask(page, "play");
  await expect(embedOf(page).getByRole("button", { name: "Pause", exact: true })).toBeVisible();
  await ask(page, "pause");
  const kept = await stateOf(page);
  await ask(page, "setScenario", "quiet-site");
  expect((await stateOf(page)).scenario).toBe("quiet-site");
  const whole = { version: 1, title: "Mine", durationS: 60, workload: { kind: "constant", ratePerS: 2 } };
  expect(await ask(page, "setScenario", whole)).toBeUndefined();
  const mine = await stateOf(page);
  expect(mine.endS).toBe(60);
  expect(mine.scenario).toMatch(/^v1\./);
  await ask(page, "setState", { scenario: kept.scenario, timeS: kept.timeS });
  expect(await stateOf(page)).toMatchObject({ scenario: "flash-sale", timeS: kept.timeS });
});

test("an embed refuses what it does not know, says what is allowed, and stays as it was", async ({ page }) => {
  await page.goto(`${hostOrigin}/plain.html`);
  await expect(frameRun(page)).toBeVisible();
  const before = await stateOf(page);
  expect(await ask(page, "seek", -1)).toMatch(/from 0 to \d+ is allowed/);
  expect(await ask(page, "setTheme", "blue")).toMatch(/light, dark, auto is allowed/);
  expect(await ask(page, "setScenario", "no-such")).toMatch(/found “no-such”.*flash-sale.* is allowed/);
  expect(await ask(page, "setScenario", { version: 1 })).toMatch(/workload/);
  expect(await ask(page, "setState", { colour: "red" })).toMatch(/not colour/);
  expect(await ask(page, "setLanguage", "tlh")).toMatch(/en/);
  expect(await stateOf(page)).toEqual(before);
});

test("what is not allowed in words or size has no effect but an error", async ({ page }) => {
  await page.goto(`${hostOrigin}/by-hand.html`);
  interface Heard {
    readonly window: readonly unknown[];
    readonly port: readonly { id?: number; event?: string; ok?: boolean; error?: string; result?: LabState }[];
  }
  const run = (code: string) => page.evaluate(code);
  const heard = () => page.evaluate<Heard>("heard");
  await run(`host.open("/embed/timeline?scenario=flash-sale&t=1562")`);
  await expect.poll(async () => (await heard()).window).toContainEqual({ serverlessLab: 1, type: "ready" });
  // None of these is a connection.
  for (const message of [null, 7, "connect", {}, { type: "connect" }, { serverlessLab: 2, type: "connect" }])
    await run(`host.connect(${JSON.stringify(message)})`);
  await run(`host.say({ serverlessLab: 1, type: "connect" })`);
  await run(`host.connect()`);
  await expect.poll(async () => (await heard()).port.some(({ event }) => event === "ready")).toBe(true);
  const state = async (id: number) => {
    await run(`host.send({ id: ${id}, call: "getState" })`);
    await expect.poll(async () => (await heard()).port.some((each) => each.id === id && each.ok)).toBe(true);
    return (await heard()).port.find((each) => each.id === id && each.ok)?.result;
  };
  await expect(page.frameLocator("iframe").getByRole("button", { name: "Play", exact: true })).toBeVisible();
  const before = await state(1000);
  const hostile = fc.sample(
    fc.oneof(
      fc.anything({ withBigInt: true, withMap: true, withDate: true, withTypedArray: true }),
      fc.record({
        id: fc.oneof(fc.nat(500), fc.anything()),
        call: fc.oneof(fc.string(), fc.constant("__proto__")),
        with: fc.anything(),
      }),
      fc.record({
        id: fc.nat(500),
        call: fc.constantFrom("seek", "step", "setScenario", "setState", "setTheme"),
        with: fc.object(),
      }),
    ),
    { numRuns: 40, seed: 7 },
  );
  for (const message of hostile)
    await page.evaluate(
      (given) => (globalThis as unknown as { host: { send(m: unknown): void } }).host.send(given),
      message,
    );
  await run(`host.send({ id: 600, call: "setScenario", with: "x".repeat(2_000_000) })`);
  await expect
    .poll(async () => (await heard()).port.find(({ id, ok }) => id === 600 && ok === false)?.error)
    .toMatch(/at most 1000000 characters/);
  expect(await state(1001)).toEqual(before);
  expect((await heard()).port.filter(({ event }) => event === "error").length).toBeGreaterThan(0);
});

test("a flood of calls is answered up to a rate", async ({ page }) => {
  await page.goto(`${hostOrigin}/by-hand.html`);
  await page.evaluate(`host.open("/embed/timeline?scenario=flash-sale&t=1562")`);
  await expect.poll(() => page.evaluate<number>("heard.window.length")).toBeGreaterThan(0);
  await page.evaluate(`host.connect()`);
  await expect.poll(() => page.evaluate<number>("heard.port.length")).toBeGreaterThan(0);
  await page.evaluate(`for (let id = 0; id < 1000; id++) host.send({ id, call: "getState" })`);
  await expect
    .poll(() => page.evaluate<boolean>(`heard.port.some(({ id, ok }) => id === 999 && ok !== undefined)`))
    .toBe(true);
  const refused = await page.evaluate<number>(
    `heard.port.filter(({ ok, error }) => ok === false && /a second/.test(error)).length`,
  );
  expect(refused).toBeGreaterThan(500);
});

test("with an origin asked for, another host is not answered", async ({ page, complaints }) => {
  complaints.allow(/The target origin provided \('https:\/\/school\.example'\) does not match/);
  await page.goto(`${hostOrigin}/by-hand.html`);
  await page.evaluate(`host.open("/embed/timeline?scenario=flash-sale&t=1562&origin=https://school.example")`);
  // The browser says that what was meant for that origin was not delivered: all that a stranger can see.
  await expect(page.frameLocator("iframe").getByRole("button", { name: "Play", exact: true })).toBeVisible();
  await page.evaluate(`host.connect()`);
  await page.frameLocator("iframe").getByRole("button", { name: "Next event" }).click();
  expect(await page.evaluate("heard.port")).toEqual([]);
});

test("a height is told in the ways that hosts already speak", async ({ page }) => {
  await page.goto(`${hostOrigin}/by-hand.html`);
  await page.evaluate(`host.open("/embed/jobs")`);
  const told = () => page.evaluate<unknown[]>("heard.window");
  const heightOf = (all: readonly unknown[]) => {
    const last = all.findLast((each) => typeof each === "string" && each.includes("iframe.resize"));
    return typeof last === "string" ? (JSON.parse(last) as { height: number }).height : 0;
  };
  // At first there is little; then the widget's code has come.
  await expect.poll(async () => heightOf(await told())).toBeGreaterThan(200);
  const all = await told();
  const height = heightOf(all);
  expect(all).toContain(JSON.stringify({ subject: "lti.frameResize", height }));
  expect(all).toContainEqual({ context: "h5p", action: "resize", scrollHeight: height });
  expect(all).toContainEqual({ context: "h5p", action: "hello" });
});

test("controls can be locked or hidden", async ({ page }) => {
  await page.goto(`${hostOrigin}/by-hand.html`);
  const frame = page.frameLocator("iframe");
  await page.evaluate(`host.open("/embed/timeline?scenario=flash-sale&t=1562&controls=locked")`);
  await expect(frame.getByRole("button", { name: "Play", exact: true })).toBeDisabled();
  await expect(frame.getByRole("slider")).toHaveCount(0);
  await page.evaluate(`host.open("/embed/timeline?scenario=flash-sale&t=1562&controls=hidden")`);
  await expect(frame.getByRole("button", { name: "Show as table" }).or(frame.getByText("Show as table"))).toBeVisible();
  await expect(frame.getByRole("button", { name: "Play", exact: true })).toHaveCount(0);
});

test("a lesson and a deck can be embedded, and say when they are done", async ({ page }) => {
  await page.goto(`${hostOrigin}/by-hand.html`);
  const frame = page.frameLocator("iframe");
  await page.evaluate(`host.open("/embed/slides/cold-starts")`);
  await expect(frame.getByText(/^1 of \d+$/)).toBeVisible();
  // Whoever connects before the frame listens is not heard.
  await expect.poll(() => page.evaluate<number>("heard.window.length")).toBeGreaterThan(0);
  await page.evaluate(`host.connect()`);
  await expect.poll(() => page.evaluate<boolean>(`heard.port.some(({ event }) => event === "ready")`)).toBe(true);
  await frame.getByRole("button", { name: "Next slide" }).click();
  await expect.poll(() => page.evaluate<boolean>(`heard.port.some(({ event }) => event === "step")`)).toBe(true);
  // The keys of a talk work on, though the button has the focus.
  await page.keyboard.press("End");
  await expect(frame.getByText(/^(\d+) of \1$/)).toBeVisible();
  await page.evaluate(`heard.port.length = 0; host.open("/embed/lesson/what-is-a-server")`);
  await expect(frame.getByRole("heading", { name: "What is a server?" })).toBeAttached();
  await expect(frame.getByRole("link", { name: "Open on its own" })).toHaveAttribute("target", "_blank");
  await expect(frame.getByText(/^0 of \d+ answered$/)).toBeVisible();
  await page.evaluate(`host.open("/embed/lesson/no-such-lesson")`);
  await expect(frame.getByRole("alert")).toContainText(
    "There is no “lesson/no-such-lesson” to embed; there are lesson/what-is-a-server",
  );
});

test("a host keeps what was answered in a lesson, and gives it back; anything else is refused", async ({ page }) => {
  await page.goto(`${hostOrigin}/by-hand.html`);
  const frame = page.frameLocator("iframe");
  interface Told {
    readonly id?: number;
    readonly event?: string;
    readonly ok?: boolean;
    readonly error?: string;
    readonly result?: { readonly settings: LessonSettings };
  }
  let last = 0;
  const ask = async (call: string, value?: unknown): Promise<Told | undefined> => {
    last += 1;
    await page.evaluate(`host.send(${JSON.stringify({ id: last, call, with: value })})`);
    const answer = () =>
      page.evaluate<Told | undefined>(`heard.port.find(({ id, ok }) => id === ${last} && ok !== undefined)`);
    await expect.poll(answer).toBeTruthy();
    return answer();
  };
  const open = async () => {
    await page.evaluate(`heard.port.length = heard.window.length = 0; host.open("/embed/lesson/how-it-works")`);
    await expect.poll(() => page.evaluate<number>("heard.window.length")).toBeGreaterThan(0);
    const isReady = () => page.evaluate<boolean>(`heard.port.some(({ event }) => event === "ready")`);
    // What was heard may have been the last word of the document before: it answers nobody any more.
    await expect(async () => {
      await page.evaluate(`host.connect()`);
      await expect.poll(isReady, { timeout: 3000 }).toBe(true);
    }).toPass({ timeout: 20_000 });
  };
  await open();
  const question = frame.locator("[data-question]").first();
  await page.evaluate("heard.port.length = 0");
  await question.getByRole("radio").first().check();
  // The frame has measured itself, and the reader is where they were.
  await expect.poll(() => page.evaluate<boolean>(`heard.port.some(({ event }) => event === "resize")`)).toBe(true);
  await expect(question).toBeInViewport();
  const kept = (await ask("getState"))?.result?.settings;
  expect(kept).toMatchObject({ answered: 1, tasks: [{ form: "choice", answer: 0 }] });
  await open();
  expect((await ask("getState"))?.result?.settings.answered).toBe(0);
  const hostile = fc.sample(fc.oneof(fc.jsonValue(), fc.record({ record: fc.jsonValue(), place: fc.jsonValue() })), {
    numRuns: 25,
    seed: 7,
  });
  for (const settings of hostile) expect(await ask("setState", { settings })).toMatchObject({ ok: false });
  expect((await ask("getState"))?.result?.settings.answered).toBe(0);
  expect((await ask("setState", { settings: { place: "nowhere" } }))?.error).toMatch(/one of .* is allowed/);
  await ask("setState", { settings: { record: kept?.record } });
  await expect(frame.locator('[data-question="answered"]')).toHaveCount(1);
  expect((await ask("getState"))?.result?.settings).toMatchObject({ answered: 1, record: kept?.record });
});

test("in a frame that may open no tabs, the link says so and shows the address", async ({ page, complaints }) => {
  complaints.allow(/Blocked opening/);
  await page.goto(`${hostOrigin}/by-hand.html`);
  await page.evaluate(`host.open("/embed/timeline?scenario=flash-sale&t=1562")`);
  const frame = page.frameLocator("iframe");
  await frame.getByRole("link", { name: "Open in the Lab" }).click();
  await expect(frame.getByRole("alert")).toContainText(
    /No tab may be opened here. The address: http.*\/lab\?scenario=flash-sale&t=1562/,
  );
});
