// Slides as an instructor gives them: by keys and address, in two windows.
import { readFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import { expect, expectAccessible, smallTexts, test } from "../support/index.ts";

const decks = JSON.parse(
  readFileSync(new URL("../../content/en/slides/index.json", import.meta.url), "utf8"),
) as readonly {
  readonly name: string;
  readonly title: string;
}[];
const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name });

test("keys go through the deck, the address follows, and back leads back", async ({ page }) => {
  await page.goto("/slides");
  await page.getByRole("link", { name: "Present" }).last().click();
  await page.goto("/slides/cold-starts");
  await heading(page, "Cold starts").waitFor();
  await page.keyboard.press("PageDown");
  await heading(page, "Three clicks on a sleeping shop").waitFor();
  await expect(page).toHaveURL(/\/slides\/cold-starts\/three-clicks$/);
  for (const key of ["3", "Enter"]) await page.keyboard.press(key);
  await heading(page, "What a cold start is made of").waitFor();
  await expect(page.getByText("First visitor: 756 ms")).toBeHidden();
  await page.keyboard.press("Space");
  await expect(page.getByText("First visitor: 756 ms")).toBeVisible();
  await expect(page).toHaveURL(/\/made-of\?step=1$/);
  await page.reload();
  await expect(page.getByText("First visitor: 756 ms")).toBeVisible();
  await page.keyboard.press("End");
  await expect(page).toHaveURL(/\/end$/);
  await page.goBack();
  await expect(page).toHaveURL(/\/made-of\?step=1$/);
  await page.keyboard.press("b");
  await expect(page.getByText("The screen is black.")).toBeAttached();
  await expect(page.getByRole("status").filter({ hasText: "The screen is black." })).toHaveCSS(
    "background-color",
    "rgb(0, 0, 0)",
  );
  await page.keyboard.press("b");
  await expect(page.getByText("The screen is black.")).toHaveCount(0);
  await page.keyboard.press("o");
  await page.getByRole("button", { name: "Ten at once" }).press("Enter");
  await heading(page, "Ten at once").waitFor();
  // A key on a control belongs to it: the answer is chosen, and the slide stays.
  await page.getByRole("radio", { name: "10" }).press("Space");
  await page.getByRole("button", { name: "Run it" }).press("Enter");
  await expect(page.getByText("An instance serves one request at a time.").first()).toBeVisible();
  await expect(page).toHaveURL(/\/ten$/);
  await page.getByRole("button", { name: "Keys" }).click();
  await page.getByRole("checkbox", { name: "Single keys are shortcuts" }).uncheck();
  await page.keyboard.press("Escape");
  await page.keyboard.press("n");
  await expect(page).toHaveURL(/\/ten$/);
  await page.keyboard.press("PageDown");
  await expect(page).toHaveURL(/\/growth$/);
  await expectAccessible(page);
});

test("the presenter's window and the room's stay in step, both ways, and after a reload of either", async ({
  page,
}) => {
  await page.goto("/slides/cold-starts");
  await heading(page, "Cold starts").waitFor();
  const opening = page.waitForEvent("popup");
  await page.keyboard.press("s");
  const presenter = await opening;
  await expect(presenter.getByText("Welcome. Ten minutes, three predictions.")).toBeVisible();
  await presenter.keyboard.press("ArrowRight");
  await heading(page, "Three clicks on a sleeping shop").waitFor();
  await page.keyboard.press("6");
  await page.keyboard.press("Enter");
  await expect(presenter.getByText("Press K. Blue is cold.")).toBeVisible();

  const arrived = (of: Page) => of.getByRole("definition").first();
  await expect(arrived(page)).toHaveText(/^\d+$/);
  const atFirst = await arrived(page).innerText();
  await presenter.keyboard.press("k");
  await expect(arrived(page)).not.toHaveText(atFirst);
  await page.keyboard.press("k");
  await expect
    .poll(async () => (await arrived(presenter).innerText()) === (await arrived(page).innerText()))
    .toBe(true);

  await presenter.reload();
  await expect(presenter.getByText("Press K. Blue is cold.")).toBeVisible();
  await page.reload();
  await expect(arrived(page)).toHaveText(/^\d+$/);
  await expect(arrived(presenter)).toHaveText(/^\d+$/);
  await page.keyboard.press("PageUp");
  await expect(presenter.getByText("Let it stand for a moment.")).toBeVisible();
  await presenter.keyboard.press("4");
  await presenter.keyboard.press("Enter");
  await presenter.getByRole("radio", { name: "5", exact: true }).press("Space");
  await presenter.getByRole("button", { name: "Run it" }).press("Enter");
  await expect(page.getByText("You chose “5”. In the run it is 10.").first()).toBeVisible();
  await presenter.keyboard.press("End");
  await expect(page).toHaveURL(/\/end$/);
  await presenter.keyboard.press("b");
  await expect(page.getByText("The screen is black.")).toBeAttached();
});

test("a route is the same slides, chosen: in the room, the presenter's window, on paper and in a frame", async ({
  page,
}) => {
  await page.goto("/slides");
  await page.getByRole("link", { name: /^in 10 minutes/ }).click();
  await expect(page).toHaveURL(/\/slides\/webinar\?route=10$/);
  const place = page.getByText(/^1 of \d+$/);
  const count = Number((await place.innerText()).split(" of ")[1]);
  expect(count).toBeGreaterThan(2);
  expect(count).toBeLessThan(20);
  const opening = page.waitForEvent("popup");
  await page.keyboard.press("s");
  const presenter = await opening;
  await expect(presenter.getByText(`Slide 1 of ${count}`, { exact: false }).first()).toBeVisible();
  await presenter.keyboard.press("ArrowRight");
  await expect(page).toHaveURL(/\/slides\/webinar\/[\w-]+\?route=10$/);
  await page.keyboard.press("o");
  await expect(page.getByRole("dialog", { name: "Overview" }).getByRole("listitem")).toHaveCount(count);
  await page.keyboard.press("Escape");
  await presenter.close();
  await page.goto("/slides/webinar?route=10&view=reading");
  await expect(page.getByRole("heading", { level: 2 })).toHaveCount(count);
  await page.goto("/slides/webinar?route=10&view=print&as=handout");
  await expect(page.getByText(`${count} of ${count}`)).toBeVisible();
  await page.goto("/embed/slides/webinar?route=10");
  await expect(page.getByText(new RegExp(`1 of ${count}$`))).toBeVisible();
  await page.goto("/slides/webinar?route=15");
  await expect(page.getByRole("alert")).toHaveText(/no route “15”; there is: 10, 20/);
  await expect(page.getByText(/^1 of (?!8)\d+$/)).toBeVisible();
  await page.getByRole("button", { name: "Close" }).click();
  await expect(page.getByRole("alert")).toHaveCount(0);
});

test("where the browser blocks the presenter's window, its address is offered", async ({ page }) => {
  await page.addInitScript(() => {
    window.open = () => null;
  });
  await page.goto("/slides/cold-starts");
  await heading(page, "Cold starts").waitFor();
  await page.keyboard.press("s");
  await expect(page.getByRole("alert").getByRole("link")).toHaveAttribute("href", "/slides/cold-starts?view=presenter");
});

test("a class bets by short codes in a chat and by hands; both windows show what it says, and then the run", async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000);
  await page.goto("/slides/cold-starts/ten");
  await page.getByRole("radio", { name: "10" }).waitFor();
  const opening = page.waitForEvent("popup");
  await page.getByRole("button", { name: "Presenter" }).click();
  const presenter = await opening;
  await presenter.getByRole("button", { name: "Ask the class" }).click();
  const inRoom = page.getByRole("dialog", { name: "The class bets" });
  await expect(
    inRoom.getByRole("img", { name: /^QR code of http.*\/slides\/cold-starts\/ten\?view=bet$/ }),
  ).toBeVisible();
  await expectAccessible(page);

  const codes: string[] = [];
  for (const choice of ["1", "10", "10"]) {
    const device = await browser.newContext({ viewport: { width: 390, height: 844 } });
    const phone = await device.newPage();
    await phone.goto("/slides/cold-starts/ten?view=bet");
    await phone.getByRole("radio", { name: choice, exact: true }).check();
    await expect(phone.getByText(/^SL-/)).toBeVisible();
    codes.push(await phone.getByText(/^SL-/).innerText());
    if (codes.length === 1) await expectAccessible(phone);
    await device.close();
  }
  const dialog = presenter.getByRole("dialog", { name: "The class bets" });
  // Pasted text stands in this window alone, and the notes stay beside it.
  await expect(inRoom.getByRole("textbox")).toHaveCount(0);
  await expect(presenter.getByText("Show of hands for one, five, ten.")).toBeVisible();
  const bars = (place: Locator) => place.getByRole("figure", { name: "What the class says" }).getByRole("listitem");
  const chat = [...codes, codes[0]].map((code, index) => `12:0${index} somebody: I say ${code.toLowerCase()} :)`);
  await dialog.getByLabel("Paste the chat here").fill(`${chat.join("\n")}\nSL-AAAAA-AAAAA`);
  await dialog.getByRole("button", { name: "Count them" }).click();
  for (const place of [dialog, inRoom]) await expect(bars(place)).toHaveText([/^11/, /^05/, /^210/]);
  await expect(dialog.getByText("3 new, 1 counted before, 0 for another question, 1 damaged.")).toBeVisible();
  await dialog.getByRole("spinbutton", { name: "Hands for 5" }).fill("4");
  await expectAccessible(presenter);
  await presenter.keyboard.press("Escape");
  await expect(inRoom).toHaveCount(0);
  for (const window of [page, presenter]) await expect(window.getByRole("dialog")).toHaveCount(0);
  for (const window of [page, presenter]) {
    await expect(bars(window.getByRole("main"))).toHaveText([/^11/, /^45/, /^210/]);
  }
  await page.reload();
  await page.getByRole("button", { name: "Just show me" }).click();
  await expect(page.getByRole("figure", { name: "What the class says" }).getByRole("listitem").last()).toHaveText(
    /the run/,
  );
});

test("what is set within a widget is set in both windows", async ({ page }) => {
  await page.goto("/slides/webinar/integration");
  const trigger = (of: Page) => of.getByRole("radio", { name: "the real trigger" });
  await trigger(page).waitFor();
  const opening = page.waitForEvent("popup");
  await page.keyboard.press("s");
  const presenter = await opening;
  await trigger(presenter).click();
  await expect(trigger(page)).toBeChecked();
  await page.getByRole("radio", { name: "its unit test" }).click();
  await expect(trigger(presenter)).not.toBeChecked();
  await page.getByRole("button", { name: "Run it" }).click();
  await expect(presenter.getByText(/^The order is kept/)).toBeVisible();
  await presenter.reload();
  await expect(presenter.getByText(/^The order is kept/)).toBeVisible();
});

test("a slide's address is shared, its deck is shown at a glance, and read from a phone", async ({ page }) => {
  // As addresses of steps once were.
  await page.goto("/slides/cold-starts/made-of/1");
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.keyboard.press("q");
  await expect(page.getByRole("img", { name: /QR code of .*\/slides\/cold-starts\/made-of\?step=1$/ })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.keyboard.press("o");
  const overview = page.getByRole("dialog", { name: "Overview" });
  await expect(overview.getByRole("button", { name: "What a cold start is made of" })).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  // Light, dark, projector.
  for (const theme of ["dark", "projector"]) {
    await page.keyboard.press("d");
    await expect(page.locator("html")).toHaveAttribute("data-theme", theme);
  }
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/slides/cold-starts?view=notes");
  await expect(page.getByText("Welcome. Ten minutes, three predictions.")).toBeVisible();
  await page.getByRole("button", { name: "Next" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Three clicks on a sleeping shop" })).toBeVisible();
  await expectAccessible(page);
});

test("a deck is printed as slides, with notes, and as a handout, whole and with its pictures", async ({ page }) => {
  test.setTimeout(180_000);
  for (const [kind, widthIn, least, most] of [
    ["slides", 1280 / 96, 8, 8],
    ["notes", 210 / 25.4, 8, 8],
    ["handout", 210 / 25.4, 2, 6],
  ] as const) {
    await page.goto(`/slides/cold-starts?view=print&as=${kind}`);
    await page.getByText("All pictures are there.").waitFor();
    await expect(page.getByRole("group", { name: /^Slide \d/ })).toHaveCount(8);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width]) => Number(width) / 72);
    expect(boxes.length, kind).toBeGreaterThanOrEqual(least);
    expect(boxes.length, kind).toBeLessThanOrEqual(most);
    for (const box of boxes) expect(box).toBeCloseTo(widthIn, 1);
  }
  await expectAccessible(page);
  // What runs stands at the second that its slide names, and what can only be pressed has been pressed.
  await page.goto("/slides/webinar?view=print&as=handout");
  await page.getByText("All pictures are there.").waitFor({ timeout: 90_000 });
  const slide = (title: string) => page.getByRole("group", { name: new RegExp(`^Slide \\d+ of \\d+: ${title}`) });
  await expect(slide("Six components carry every request")).toContainText("At 00:22:30");
  await expect(slide("The security service")).toContainText("403");
  await expect(slide("Limitation 4. The unit test passed")).not.toContainText("Not run yet");
  await page.emulateMedia({ media: "print" });
  expect(await smallTexts(page.getByRole("group", { name: /^Slide \d/ }), 9)).toEqual([]);
});

for (const { name, title } of decks) {
  test(`${title} is read as a page, with its notes`, async ({ page }) => {
    await page.goto(`/slides/${name}?view=reading`);
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
    await expect(page.getByRole("complementary", { name: "Notes" }).first()).toBeVisible();
  });
}
