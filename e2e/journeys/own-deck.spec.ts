// A deck of one's own: made, changed, kept, saved, opened elsewhere, presented, printed, handed on as a link and in a frame; and what is
// wrong with one is told.
import type { Page } from "@playwright/test";
import { expect, expectAccessible, expectWellLaidOut, test } from "../support/index.ts";

const list = (page: Page) => page.getByRole("region", { name: "Slides" }).getByRole("list");
const row = (page: Page, name: RegExp | string) => list(page).getByRole("button", { name });
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const heading = (page: Page, name: string) => page.getByRole("heading", { level: 1, name });
const slideTitle = (page: Page) => page.getByRole("textbox", { name: "Title of the slide" });
const logo = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

async function present(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Present", exact: true }).click();
  await button(page, "Presenter").waitFor();
}

/** What a scene of the deck says in it, and a word of its picture. */
async function expectOwnScene(page: Page): Promise<void> {
  await expect(page.getByText("Two customers, one of them too early.").first()).toBeVisible();
  await expect(page.getByText("Our first customer").first()).toBeVisible();
  await expect(page.getByText("First visitor: a cold start")).toHaveCount(0);
}

/** Makes a deck of the short one: another title, a slide hidden, words, scenes and notes of another changed, a slide added. */
async function make(page: Page): Promise<void> {
  await page.goto("/slides");
  await page.getByRole("link", { name: "Make it mine" }).last().click();
  await heading(page, "Your own deck").waitFor();
  await page.getByRole("textbox", { name: "Title of the deck" }).fill("Cold mornings");
  await page.getByRole("textbox", { name: "Your name" }).fill("Ada Byron");
  await page
    .getByLabel("Choose a logo")
    .last()
    .setInputFiles({ name: "logo.png", mimeType: "image/png", buffer: logo });
  await expect(page.getByRole("img", { name: "Logo" }).first()).toBeVisible();
  await row(page, /^2 Three clicks/).click();
  await button(page, "Hide").click();
  await expect(row(page, /Three clicks .*hidden/)).toBeVisible();
  await row(page, /^3 /).click();
  await slideTitle(page).fill("What the wait is made of");
  await page.getByRole("spinbutton", { name: "Minutes" }).fill("4");
  await page.getByRole("textbox", { name: "Text 1", exact: true }).fill("Said in **my** words");
  await page.getByRole("textbox", { name: "Scene 1", exact: true }).fill("Two customers, one of them too early.");
  await page.getByText("Words on the stage").click();
  await page.getByRole("textbox", { name: "First visitor: a cold start" }).fill("Our first customer");
  await page.getByRole("textbox", { name: "Notes" }).fill("Go slowly.\n\n- and breathe");
  await button(page, "Add a slide").click();
  await page.getByRole("dialog").getByRole("textbox", { name: "Title of the slide" }).fill("Before we go on");
  await page.getByRole("dialog").getByRole("textbox", { name: "Text", exact: true }).fill("- <b>plain</b>\n- **bold**");
  await button(page, "Add it").click();
  await expect(row(page, /^4 Before we go on own/)).toBeVisible();
}

test("is made, taken back and done again, kept over a reload, and presented", async ({ page }) => {
  await make(page);
  const stage = page.getByRole("group", { name: /^Slide 4 of/ });
  await expect(stage.getByText("<b>plain</b>")).toBeVisible();
  await expect(stage.getByText("Ada Byron")).toBeVisible();
  await row(page, /^4 /).press("Alt+ArrowUp");
  await expect(row(page, /^3 Before we go on/)).toBeVisible();
  await row(page, /^3 /).press("Control+z");
  await expect(row(page, /^4 Before we go on/)).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(row(page, /Before we go on/)).toHaveCount(0);
  for (const key of ["Control+y", "Control+Shift+z"]) await page.keyboard.press(key);
  await expect(row(page, /^3 Before we go on/)).toBeVisible();
  await page.reload();
  await expect(row(page, /^3 Before we go on/)).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Title of the deck" })).toHaveValue("Cold mornings");
  await expectAccessible(page);

  await present(page);
  const opening = page.waitForEvent("popup");
  await page.keyboard.press("s");
  const presenter = await opening;
  await heading(presenter, "Presenter's view: Cold mornings").waitFor({ state: "attached" });
  await presenter.keyboard.press("ArrowRight");
  await heading(page, "Before we go on").waitFor();
  await presenter.keyboard.press("ArrowRight");
  await heading(page, "What the wait is made of").waitFor();
  await expect(page.getByText("Said in my words")).toBeAttached();
  await presenter.keyboard.press("ArrowRight");
  await expectOwnScene(page);
  await expect(presenter.getByText("Go slowly.")).toBeVisible();
  await expect(presenter.getByText(/^4\.0 min planned for this slide/)).toBeVisible();
});

test("goes by file to a device that has nothing, is printed there, and shown in a frame", async ({ page, browser }) => {
  await make(page);
  const saving = page.waitForEvent("download");
  await button(page, "Save as a file").click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toBe("cold-mornings.deck.json");
  const file = await saved.path();

  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  await other.goto("/slides");
  await other.getByLabel("Open a deck file").last().setInputFiles(file);
  await expect(row(other, /^4 Before we go on/)).toBeVisible();
  await present(other);
  await other.keyboard.press("PageDown");
  await heading(other, "What the wait is made of").waitFor();
  await other.keyboard.press("PageDown");
  await expectOwnScene(other);
  await other.goto("/slides");
  await expect(other.getByRole("heading", { name: "Cold mornings" })).toBeVisible();
  await other.getByRole("link", { name: "Print", exact: true }).last().click();
  await expect(other.getByText("All pictures are there.")).toBeVisible();
  await expect(other.getByText("Before we go on")).toBeVisible();
  await expect(other.getByText("Three clicks on a sleeping shop")).toHaveCount(0);
  await expectOwnScene(other);
  const pdf = (await other.pdf({ preferCSSPageSize: true })).toString("latin1");
  expect(pdf.match(/\/MediaBox/g)).toHaveLength(8);
  await elsewhere.close();

  await button(page, "Share").click();
  const snippet = await page.getByRole("textbox", { name: "Markup for a page of yours" }).inputValue();
  const [, address] = /src="([^"]+)"/.exec(snippet) ?? [];
  await page.goto(address);
  await page.getByRole("button", { name: /^Next / }).click();
  await heading(page, "What the wait is made of").waitFor();
  await page.getByRole("button", { name: /^Next / }).click();
  await expectOwnScene(page);
  await expect(page.getByText("Ada Byron")).toBeVisible();
  await page.goto(address.replace("/embed/slides", "/slides"));
  await button(page, "Presenter").waitFor();
  await page.keyboard.press("End");
  await expect(page).toHaveURL(/\/end\?own=v1\./);
  await page.goto(address.replace(/own=v1\..*/, "own=v1.cut"));
  await expect(page.getByRole("alert")).toHaveText(/own: .*cut off|altered/);
});

test("in two tabs at once is written over by neither: one takes over what the other has, or is kept beside it", async ({
  page,
}) => {
  const title = (of: Page) => of.getByRole("textbox", { name: "Title of the deck" });
  const toldOf = (of: Page) => of.getByRole("alert").filter({ hasText: "Another tab has changed this deck" });
  await page.goto("/slides/cold-starts/edit");
  await title(page).fill("Here");
  await expect(page).toHaveURL(/copy=/);
  const other = await page.context().newPage();
  await other.goto(page.url());
  await title(other).fill("There");
  await toldOf(page).waitFor();
  await page.getByRole("textbox", { name: "Your name" }).fill("Ada");
  await expect(page.getByText("Not kept while another tab has this deck otherwise.")).toBeVisible();
  await other.reload();
  await expect(title(other)).toHaveValue("There");
  await button(page, "Take over the other tab’s").click();
  await expect(title(page)).toHaveValue("There");
  await expect(toldOf(page)).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await expect(title(page)).toHaveValue("Here");
  await toldOf(other).waitFor();
  await button(other, "Keep this as a deck of its own").click();
  await expect(toldOf(other)).toHaveCount(0);
  await other.goto("/slides");
  for (const name of ["Here", "There"]) await other.getByRole("heading", { name, exact: true }).waitFor();
});

test("gets a slide from what is open in the Lab", async ({ page }) => {
  await page.goto("/lab?scenario=three-clicks");
  await button(page, "Share").click();
  await page.getByRole("link", { name: "Add to a deck" }).click();
  await page.getByRole("link", { name: "Make it mine" }).last().click();
  const dialog = page.getByRole("dialog", { name: "Add a slide behind this one" });
  await expect(dialog.getByLabel("A link of the Lab, or a scenario as JSON")).toHaveValue("three-clicks");
  await button(page, "Add it").click();
  await expect(row(page, /^2 .* own/)).toBeVisible();
});

test("takes a scenario of one's own from a link, and says what is wrong with one that cannot run", async ({ page }) => {
  await page.goto("/slides/cold-starts/edit");
  await button(page, "Add a slide").click();
  const dialog = page.getByRole("dialog", { name: "Add a slide behind this one" });
  await dialog.getByLabel("Kind of slide").selectOption("A picture that runs");
  await dialog.getByLabel("Scenario", { exact: true }).selectOption("One of your own");
  const given = dialog.getByLabel("A link of the Lab, or a scenario as JSON");
  await given.fill('{"title": "Ours", "workload": {"kind": "poisson", "ratePerS": -1}}');
  await button(page, "Add it").click();
  await expect(dialog.getByRole("alert")).toHaveText(/\/workload\/ratePerS: found -1/);
  await given.fill('{"title": "Our shop", "durationS": 60, "workload": {"kind": "constant", "ratePerS": 1}}');
  await expectAccessible(page);
  await button(page, "Add it").click();
  await expect(row(page, /^2 Our shop own/)).toBeVisible();
  await expect(page.getByRole("slider", { name: /Time/ }).first()).toBeVisible();
  await present(page);
  await page.keyboard.press("PageDown");
  await heading(page, "Our shop").waitFor();
  await expect(page.getByRole("slider", { name: /Time/ }).first()).toBeVisible();
});

test("that is damaged is refused with slide and reason, and what was open stays", async ({ page }) => {
  await make(page);
  const hostile = {
    ...{ version: 1, of: "cold-starts", title: "x" },
    slides: [{ id: "ten" }, { id: "own-1", layout: "html", title: "x", text: "", notes: "", minutes: 1 }],
  };
  const open = async (text: string) =>
    page
      .getByLabel("Open a deck file")
      .last()
      .setInputFiles({ name: "x.deck.json", mimeType: "application/json", buffer: Buffer.from(text) });
  await open(JSON.stringify(hostile));
  await expect(page.getByRole("alert")).toHaveText(/Slide 2 \(own-1\), layout: found "html"; allowed: points/);
  await open("{");
  await expect(page.getByRole("alert")).toHaveText(/Line 1, column 2/);
  await open(JSON.stringify({ version: 2 }));
  await expect(page.getByRole("alert")).toHaveText(/later version/);
  await expect(row(page, /Before we go on/)).toBeVisible();
  await page.goto("/slides/cold-starts?copy=nothing");
  await expect(heading(page, "This deck cannot be opened")).toBeVisible();
  await page.goto("/slides/webinar?own=v9.x");
  await expect(page.getByRole("alert")).toHaveText(/later version/);
});

test("keeps what still applies of changes over a newer edition, and says what does not", async ({ page }) => {
  await page.goto("/slides");
  const older = {
    ...{ version: 1, of: "cold-starts", title: "Old" },
    slides: [
      { id: "long-gone", title: "x" },
      { id: "ten", title: "Ten of them", texts: [{ was: "What nobody said", says: "y" }] },
    ],
  };
  await page
    .getByLabel("Open a deck file")
    .last()
    .setInputFiles({ name: "x.deck.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(older)) });
  await expect(page.getByRole("alert")).toHaveText(
    /“long-gone”: there is no such slide any more\..*“What nobody said”/s,
  );
  await expect(row(page, /Ten of them .*changed/)).toBeVisible();
  await expect(row(page, /Cold starts/)).toBeVisible();
});

test.describe("where storage refuses", () => {
  test("says so, and works on", async ({ page }) => {
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException("", "QuotaExceededError");
      };
    });
    await page.goto("/slides/cold-starts/edit");
    await page.getByRole("textbox", { name: "Title of the deck" }).fill("Nowhere kept");
    await expect(page.getByText("This browser keeps nothing.")).toBeVisible();
    await present(page);
    await expect(page).toHaveTitle(/^Nowhere kept/);
  });
});

for (const width of [390, 1440]) {
  test(`is edited at a width of ${width}, in other languages, too`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await page.goto("/slides/cold-starts/edit?lang=pseudo");
    await page.getByRole("heading", { level: 1 }).first().waitFor();
    await expectWellLaidOut(page);
  });
}
