// What the editor of learning platforms makes of our snippets: TinyMCE 7 itself, set up as Moodle does. What it keeps runs in a page.
import type { Page } from "@playwright/test";
import { appOrigin, expect, hostOrigin, test } from "../support/index.ts";

/**
 * As in Moodle's lib/editor/tiny/amd/src/editor.js: what is left to TinyMCE's own choice there is left to it here.
 */
const AS_MOODLE = {
  convert_urls: false,
  entity_encoding: "raw",
  extended_valid_elements: "script[*],p[*],i[*]",
  xss_sanitization: false,
  a11y_advanced_options: true,
  promotion: false,
  license_key: "gpl",
};

/** The snippet that Teach gives for the diagram. */
async function snippetFor(page: Page, kind: string): Promise<string> {
  await page.goto(`${appOrigin}/teach?show=diagram&scenario=flash-sale&t=1562`);
  await page.getByRole("radio", { name: kind, exact: true }).check();
  return (await page.getByRole("group", { name: "Snippet" }).locator("code").textContent()) ?? "";
}

/** What is kept of a text that is pasted into the editor's source view. */
async function kept(page: Page, text: string): Promise<string> {
  await page.goto(`${hostOrigin}/editor.html`);
  return page.evaluate<string>(
    `tinymce.init({ selector: "#editor", ...${JSON.stringify(AS_MOODLE)} }).then(([editor]) => {
      editor.setContent(${JSON.stringify(text)});
      return editor.getContent();
    })`,
  );
}

/** A course page with a text in it. */
async function openWith(page: Page, text: string): Promise<void> {
  await page.goto(`${hostOrigin}/saved.html?text=${encodeURIComponent(text)}`);
}

test.beforeEach(({ complaints }) => {
  // The editor shows what is in it, and what it sandboxes may run nothing.
  complaints.allow(/Blocked script execution/);
});

test("it empties frames of their rights, and the frame says so", async ({ page }) => {
  const saved = await kept(page, await snippetFor(page, "Frame"));
  expect(saved).toContain('sandbox=""');
  await openWith(page, saved);
  // Without scripts it has no roles that a test could ask for.
  const said = page.frameLocator("iframe").locator("noscript p");
  await expect(said).toBeVisible();
  await expect(said).toContainText(/sandbox="", which editors such as TinyMCE/);
  await expect(said).toContainText("take the snippet “For editors” from Teach");
  expect(await said.locator("a").evaluate((link: HTMLAnchorElement) => link.href)).toBe(
    `${appOrigin}/embed/diagram?scenario=flash-sale&t=1562#root`,
  );
});

test("it drops elements that it does not know", async ({ page }) => {
  const saved = await kept(page, await snippetFor(page, "Element with script"));
  expect(saved).toContain("embed.js");
  expect(saved).not.toContain("<serverless-lab");
});

test("it keeps the snippet for editors, which runs", async ({ page }) => {
  const saved = await kept(page, await snippetFor(page, "For editors"));
  expect(saved).toContain("data-serverless-lab");
  await openWith(page, saved);
  const lab = page.locator("serverless-lab");
  await expect(lab.locator("iframe")).toHaveAttribute("title", "The six components");
  await expect(lab.locator("iframe").contentFrame().getByText(/busy/).first()).toBeVisible();
  await expect(page.locator("[data-serverless-lab]")).toHaveCount(0);
});

test("it keeps a link with the attribute, which becomes what it leads to, also where it comes later", async ({
  page,
}) => {
  const address = `${appOrigin}/embed/timeline?scenario=flash-sale&amp;t=1562`;
  const saved = await kept(page, `<p><a href="${address}" data-serverless-lab="">A flash sale</a></p>`);
  expect(saved).toContain("data-serverless-lab");
  await openWith(page, `<script type="module" src="${appOrigin}/embed.js"></script>${saved}<div id="later"></div>`);
  const labs = page.locator("serverless-lab");
  await expect(labs).toHaveCount(1);
  await expect(labs).toHaveAttribute("t", "1562");
  const frame = labs.locator("iframe");
  await expect(frame).toHaveAttribute("title", "A flash sale");
  await expect(frame.contentFrame().getByRole("slider", { name: "Time in the run" })).toHaveAttribute(
    "aria-valuenow",
    "1562",
  );
  await page.evaluate(`later.innerHTML = '<div data-serverless-lab="jobs">Jobs</div>'`);
  await expect(labs).toHaveCount(2);
  // Where somebody edits it, it is text to be kept.
  await page.evaluate(
    `later.innerHTML = '<div contenteditable="true"><div data-serverless-lab="jobs">Jobs</div></div>'`,
  );
  await expect(labs).toHaveCount(1);
  await expect(page.locator("[data-serverless-lab]")).toHaveText("Jobs");
});
