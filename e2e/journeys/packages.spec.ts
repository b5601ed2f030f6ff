// Packages in a learning platform: a lesson opens, what is answered is told, and the next visit goes on where the last one ended. The
// platform's side of SCORM is scorm-again, a runtime that real platforms use.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FrameLocator, Page } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import { answerAll, choose, correct } from "./answering.ts";
import { withPlatform } from "../support/platform.ts";
import { createRecordStore } from "../support/recordStore.ts";
import { expect } from "../support/index.ts";
import { createKeeper, LESSON, lessonOf, lessonPageOf, noticeOf, test, type Interaction } from "./packed.ts";

const text = readFileSync("content/en/lessons/01-what-is-a-server/lesson.mdx", "utf8");
/** What the lesson asks, as its author wrote it. */
const asked = [...text.matchAll(/<(?:Experiment|Question)\s+id="([^"]+)"/g)].map(([, id]) => id);

test.beforeEach(({ complaints }) => {
  complaints.allow(/^request: http:\/\/localhost:/);
  // What was never kept is not there: that is how a record store says so.
  complaints.allow(/404 \(Not Found\) \(http:\/\/localhost:\d+\/xapi\//);
});

const taskOf = (lesson: FrameLocator, id: string) =>
  lesson.locator("[data-prediction], [data-question]").nth(asked.indexOf(id));

async function open(page: Page, address: string, lesson = lessonOf(page)): Promise<FrameLocator> {
  await page.goto(address);
  // The whole app comes as one file.
  await expect(lesson.getByRole("heading", { name: "What is a server?" })).toBeAttached({ timeout: 40_000 });
  return lesson;
}

/** As the runs score: right answers count, those that came close half. */
function scoreIn(interactions: readonly Interaction[]): number {
  const points = interactions.map(({ result, student_response: one, learner_response: two }) =>
    result === "correct" ? 1 : result === "neutral" && (one || two) ? 0.5 : 0,
  );
  return points.reduce((sum: number, each) => sum + each, 0) / asked.length;
}

for (const { format, readPlace, incomplete, completed, score } of [
  {
    format: "scorm12",
    readPlace: `API.LMSGetValue("cmi.core.lesson_location")`,
    incomplete: { core: { lesson_status: "incomplete" } },
    completed: { core: { lesson_status: "completed" } },
    score: (cmi: Record<string, unknown>) => Number((cmi.core as { score: { raw: string } }).score.raw) / 100,
  },
  {
    format: "scorm2004",
    readPlace: `API_1484_11.GetValue("cmi.location")`,
    incomplete: { completion_status: "incomplete" },
    completed: { completion_status: "completed", progress_measure: "1" },
    score: (cmi: Record<string, unknown>) => Number((cmi.score as { scaled: string }).scaled),
  },
]) {
  test(`${format}: completion, score, answers and place are told, and taken up again`, async ({ page, made }) => {
    test.setTimeout(120_000);
    const { answer, kept, interactions } = createKeeper();
    await withPlatform(made(format), answer, async (site) => {
      const address = `${site}/${format}.html?open=${LESSON}.html`;
      const lesson = await open(page, address);
      const place = lesson.getByRole("heading", { name: "One machine has an end" });
      const question = lesson.locator("[data-question]").first();
      await choose(page, question);
      await expect.poll(kept).toMatchObject(incomplete);
      const chosen = await question.locator("label", { has: page.locator("input:checked") }).textContent();
      await place.evaluate((heading) => heading.scrollIntoView());
      await expect.poll(() => page.evaluate<string>(readPlace)).toBe("one-machine-has-an-end");
      await page.goto("about:blank");
      await expect.poll(() => JSON.stringify(kept())).toContain("one-machine-has-an-end");

      await open(page, address);
      await expect(question).toHaveAttribute("data-question", "answered");
      await expect(question.locator("label", { has: page.locator("input:checked") })).toHaveText(chosen ?? "");
      await expect(place).toBeInViewport();
      await answerAll(page, lesson, asked.length);
      await expect.poll(kept).toMatchObject(completed);
      expect(
        interactions()
          .map(({ id }) => id)
          .toSorted(),
      ).toEqual(asked.toSorted());
      expect(score(kept())).toBeCloseTo(scoreIn(interactions()), 2);
      expect(String(kept().suspend_data).length).toBeLessThanOrEqual(4096);

      await page.goto("about:blank");
      await open(page, address);
      await expect(lesson.locator('[data-prediction="revealed"], [data-question="answered"]')).toHaveCount(
        asked.length,
      );
      await page.goto("about:blank");
      await expect.poll(kept).toMatchObject(completed);
      expect(interactions().length).toBe(asked.length);
    });
  });
}

test("with a pass mark of 100 %, where first answers count: a lesson that is done is failed", async ({
  page,
  made,
}) => {
  test.setTimeout(120_000);
  const { answer, kept } = createKeeper();
  await withPlatform(made("scorm12", "--pass", "100", "--counts", "first"), answer, async (site) => {
    const lesson = await open(page, `${site}/scorm12.html?open=${LESSON}.html`);
    await expect(noticeOf(page)).toContainText("To pass: 100 %.");
    await answerAll(page, lesson, asked.length);
    await expect.poll(kept).toMatchObject({ core: { lesson_status: "failed" } });
    await expect(noticeOf(page)).toContainText("Not passed: ");
  });
});

test("a lesson left half done is gone on with, also where the platform judges scores; a second answer counts", async ({
  page,
  made,
}) => {
  test.setTimeout(120_000);
  const { answer, kept, interactions } = createKeeper();
  await withPlatform(made("scorm12", "--pass", "100"), answer, async (site) => {
    const address = `${site}/scorm12.html?open=${LESSON}.html&mastery=100`;
    const lesson = await open(page, address);
    await choose(page, lesson.locator("[data-question]").first());
    await page.goto("about:blank");
    await expect.poll(kept).toMatchObject({ core: { lesson_status: "incomplete", exit: "suspend" } });

    await open(page, address);
    await answerAll(page, lesson, asked.length);
    await expect(noticeOf(page)).toContainText("Not passed yet: ");
    await page.goto("about:blank");
    await expect.poll(() => interactions().length).toBe(asked.length);
    expect(kept()).toMatchObject({ core: { lesson_status: "incomplete" } });

    await open(page, address);
    await expect(noticeOf(page)).toContainText("Not passed yet: ");
    await expect(lesson.getByText("your best answer counts").first()).toBeVisible();
    const wrong = interactions().filter(({ result }) => result !== "correct");
    for (const { id } of wrong) await correct(page, taskOf(lesson, id));
    await expect(noticeOf(page)).toContainText("Passed: 100 %");
    await page.goto("about:blank");
    await expect.poll(kept).toMatchObject({ core: { lesson_status: "passed", score: { raw: "100" } } });
    expect(interactions().length).toBe(asked.length + wrong.length);
  });
});

test("answers that the platform does not take: the learner is told, and they are told again", async ({
  page,
  made,
  complaints,
}) => {
  test.setTimeout(120_000);
  complaints.allow(/^console (error|warning): .*(101|commit)/i);
  const { answer, line, kept, interactions } = createKeeper();
  await withPlatform(made("scorm12"), answer, async (site) => {
    const lesson = await open(page, `${site}/scorm12.html?open=${LESSON}.html`);
    const questions = lesson.locator("[data-question]");
    line.isDown = true;
    await choose(page, questions.nth(0));
    await expect(noticeOf(page)).toContainText("did not take your last answers", { timeout: 1000 });
    expect(kept()).toEqual({});
    line.isDown = false;
    await choose(page, questions.nth(1));
    await expect(noticeOf(page)).toBeHidden();
    expect(new Set(interactions().map(({ id }) => id)).size).toBe(2);
  });
});

for (const [format, isOver] of [
  ["scorm12", false],
  ["scorm2004", true],
] as const) {
  test(`${format}: a page that comes back from the browser's memory loses no answer in silence`, async ({
    page,
    made,
    complaints,
  }) => {
    test.setTimeout(120_000);
    complaints.allow(/^console (error|warning): .*(10[14]|terminat)/i);
    const { answer, interactions } = createKeeper();
    await withPlatform(made(format), answer, async (site) => {
      const lesson = await open(page, `${site}/${format}.html?open=${LESSON}.html`);
      await choose(page, lesson.locator("[data-question]").nth(0));
      await expect.poll(() => interactions().length).toBe(1);
      await lessonPageOf(page)
        .locator("html")
        .evaluate(() => {
          for (const type of ["pagehide", "pageshow"])
            globalThis.dispatchEvent(new PageTransitionEvent(type, { persisted: true }));
        });
      // The one runtime takes more after its end, the other says that there is no way back.
      if (isOver) await expect(noticeOf(page)).toContainText("did not begin");
      await choose(page, lesson.locator("[data-question]").nth(1));
      if (isOver) await expect(noticeOf(page)).toContainText("reported to nobody");
      else await expect.poll(() => interactions().length).toBe(2);
    });
  });
}

test("a second lesson on a page whose platform is at its end leads to a page of its own", async ({
  page,
  complaints,
}) => {
  test.setTimeout(120_000);
  complaints.allow(/^console (error|warning): .*(104|terminat)/i);
  const out = join(".cache", `packages-${process.pid}-course`);
  const command = ["scripts/package-course.mjs", LESSON, "how-it-works", "--as", "scorm2004", "--out", out];
  const file = execFileSync(process.execPath, command, { encoding: "utf8" }).trim();
  const { answer, kept } = createKeeper();
  await withPlatform(file, answer, async (site) => {
    const address = `${site}/mod/scorm/player.php?a=7&scoid=${LESSON}&lessons=${LESSON},how-it-works`;
    await open(page, address);
    await page.getByRole("button", { name: "how-it-works" }).click();
    await expect(noticeOf(page)).toContainText("does not begin a second part on one page");
    await lessonPageOf(page).getByRole("link", { name: "Open it on a page of its own" }).click();
    await expect(page).toHaveURL(`${site}/mod/scorm/player.php?a=7&scoid=how-it-works&currentorg=course`);
    await choose(page, lessonOf(page).locator("[data-question]").first());
    await expect.poll(kept).toMatchObject({ completion_status: "incomplete" });
    await expect(noticeOf(page)).toBeHidden();
  });
});

test("cmi5: statements come in their order, once each, and the next visit goes on", async ({ page, made }) => {
  test.setTimeout(120_000);
  const store = createRecordStore(null);
  const verbs = () => store.statements.map(({ verb }) => verb.id.split("/").at(-1));
  await withPlatform(made("cmi5"), store.answer, async (site) => {
    const launch = () => `${site}/package/${LESSON}.html?${store.launch(site)}`;
    const lesson = await open(page, launch(), page.frameLocator("iframe"));
    await choose(page, lesson.locator("[data-question]").first());
    await expect.poll(verbs).toEqual(["initialized", "answered"]);
    await page.goto("about:blank");
    await expect.poll(verbs).toEqual(["initialized", "answered", "terminated"]);

    await open(page, launch(), page.frameLocator("iframe"));
    await expect(lesson.locator('[data-question="answered"]')).toHaveCount(1);
    await answerAll(page, lesson, asked.length);
    await expect.poll(verbs).toContain("completed");
    await page.goto("about:blank");
    await expect.poll(() => verbs().at(-1)).toBe("terminated");
    expect(verbs().filter((verb) => verb === "answered").length).toBe(asked.length);
    for (const once of ["completed", "scored"]) expect(verbs().filter((verb) => verb === once).length).toBe(1);
    expect(verbs().indexOf("completed")).toBeGreaterThan(verbs().lastIndexOf("answered"));

    await open(page, launch(), page.frameLocator("iframe"));
    await expect(lesson.locator('[data-prediction="revealed"], [data-question="answered"]')).toHaveCount(asked.length);
    await page.goto("about:blank");
    await expect.poll(() => verbs().filter((verb) => verb === "terminated").length).toBe(3);
    expect(verbs().filter((verb) => verb === "completed").length).toBe(1);
    expect(store.complaints).toEqual([]);
    expect(new Set(store.statements.map(({ id }) => id)).size).toBe(store.statements.length);
  });
});

test("a teacher makes the whole course's package on Teach, and another lesson of it opens, too", async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto("/teach");
  await page.getByLabel("Format").selectOption({ label: "SCORM 2004" });
  await expect(page.getByText("Moodle begins one part a page")).toBeVisible();
  const mark = page.getByLabel("Passed from, in percent");
  await page.getByLabel("What counts").selectOption({ label: "Nothing: for practice" });
  await expect(mark).toHaveCount(0);
  await page.getByLabel("What counts").selectOption({ label: "The last answer to each task" });
  await mark.fill("120");
  await expect(page.getByRole("alert")).toContainText("Found “120”; a whole number from 0 to 100 is allowed");
  await expect(page.getByRole("button", { name: "Make the package" })).toBeDisabled();
  await mark.fill("50");
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: "Make the package" }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toBe("serverless-lab.scorm2004.zip");
  await expect(page.getByText(/^Saved as serverless-lab\.scorm2004\.zip, [\d\s]+ kB\.$/)).toBeVisible();
  const file = test.info().outputPath("course.zip");
  await download.saveAs(file);
  const { answer, kept } = createKeeper();
  await withPlatform(file, answer, async (site) => {
    await page.goto(`${site}/scorm2004.html?open=how-it-works.html`);
    const lesson = lessonOf(page);
    await choose(page, lesson.locator("[data-question]").first());
    await expect.poll(kept).toMatchObject({ completion_status: "incomplete", success_status: "unknown" });
    await expect(noticeOf(page)).toContainText("To pass: 50 %. You can answer a task again: your last answer counts.");
  });
});

test("a cartridge holds links to the lessons of the site", async ({ page, baseURL }) => {
  await page.goto("/teach");
  await page.getByLabel("Format").selectOption({ label: "Common Cartridge" });
  await expect(page.getByLabel("Passed from, in percent")).toHaveCount(0);
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: "Make the package" }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toBe("serverless-lab.imscc");
  const files = unzipSync(readFileSync(await download.path()));
  for (const [name, bytes] of Object.entries(files).filter(([each]) => each.startsWith("links/"))) {
    const [, address = ""] = /<url href="([^"]+)"/.exec(strFromU8(bytes)) ?? [];
    expect(address).toBe(`${baseURL}/learn/${name.slice("links/".length, -".xml".length)}`);
    const answer = await page.request.get(address);
    expect(answer.status()).toBe(200);
  }
});

test("a launch whose token was used before is told, and the lesson works", async ({ page, made }) => {
  const store = createRecordStore(null);
  await withPlatform(made("cmi5"), store.answer, async (site) => {
    const address = `${site}/package/${LESSON}.html?${store.launch(site)}`;
    await open(page, address, page.frameLocator("iframe"));
    await expect.poll(() => store.statements.length).toBe(1);
    await page.goto("about:blank");
    const lesson = await open(page, address, page.frameLocator("iframe"));
    await expect(page.getByRole("status")).toContainText("The learning platform did not begin");
    await choose(page, lesson.locator("[data-question]").first());
  });
});

test("without a platform around it, a lesson says so and works", async ({ page, made }) => {
  await withPlatform(
    made("scorm12"),
    () => null,
    async (site) => {
      const lesson = await open(page, `${site}/package/${LESSON}.html`, page.frameLocator("iframe"));
      await expect(page.getByRole("status")).toContainText("No learning platform was found");
      await choose(page, lesson.locator("[data-question]").first());
    },
  );
});
