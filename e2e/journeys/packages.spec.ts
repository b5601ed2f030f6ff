// Packages in a learning platform: a lesson opens, what is answered is told, and the next visit goes on where the last one ended. The
// platform's side of SCORM is scorm-again, a runtime that real platforms use.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FrameLocator, Page } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import { answerAll, choose, correct } from "./answering.ts";
import { withPlatform, type Answer } from "../support/platform.ts";
import { createRecordStore } from "../support/recordStore.ts";
import { expect, test as base } from "../support/index.ts";

const LESSON = "what-is-a-server";
const text = readFileSync("content/en/lessons/01-what-is-a-server/lesson.mdx", "utf8");
/** What the lesson asks, as its author wrote it. */
const asked = [...text.matchAll(/<(?:Experiment|Question)\s+id="([^"]+)"/g)].map(([, id]) => id);

/** Packages made by the command, as a teacher makes them. */
const test = base.extend<object, { made: (format: string, ...words: string[]) => string }>({
  made: [
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use, { workerIndex }) => {
      await use((format, ...words) => {
        const out = join(
          ".cache",
          `packages-${process.pid}-${workerIndex}`,
          words.join("").replaceAll("/", "-") || "plain",
        );
        const named = words.some((word) => word.includes("/")) ? [] : [LESSON];
        const command = ["scripts/package-course.mjs", ...named, "--as", format, "--out", out, ...words];
        return execFileSync(process.execPath, command, { encoding: "utf8" }).trim();
      });
    },
    { scope: "worker" },
  ],
});

test.beforeEach(({ complaints }) => {
  complaints.allow(/^request: http:\/\/localhost:/);
  // What was never kept is not there: that is how a record store says so.
  complaints.allow(/404 \(Not Found\) \(http:\/\/localhost:\d+\/xapi\//);
});

interface Interaction {
  readonly id: string;
  readonly type: string;
  readonly result: string;
  readonly student_response?: string;
  readonly learner_response?: string;
}

/** Keeps what a SCORM runtime commits, and gives it back at the next visit. */
function createKeeper() {
  let kept: { cmi: Record<string, unknown> } | null = null;
  const line = { isDown: false };
  const answer: Answer = ({ url, body }) => {
    if (url.pathname === "/kept") return { status: 200, json: kept };
    if (url.pathname !== "/commit") return null;
    if (line.isDown) return { status: 200, json: { result: false, errorCode: 101 } };
    kept = JSON.parse(body) as typeof kept;
    return { status: 200, json: { result: true, errorCode: 0 } };
  };
  const interactions = () => Object.values((kept?.cmi.interactions ?? {}) as Record<string, Interaction>);
  return { answer, line, kept: () => kept?.cmi ?? {}, interactions };
}

/** The page that a platform opens, with its line above the lesson. */
const lessonPageOf = (page: Page) => page.frameLocator("iframe");
const noticeOf = (page: Page) => lessonPageOf(page).locator("#notice");
const taskOf = (lesson: FrameLocator, id: string) =>
  lesson.locator("[data-prediction], [data-question]").nth(asked.indexOf(id));
const lessonOf = (page: Page) => page.frameLocator("iframe").frameLocator("iframe");

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

interface Brief {
  readonly title: string;
  readonly unlocked: readonly { readonly values: readonly unknown[] }[];
}

/** Sets a brief's settings to those of a combination, each by its place, and runs it. */
async function attempt(lesson: FrameLocator, { unlocked }: Brief, combination: number): Promise<void> {
  let [rest, places] = [combination, [] as number[]];
  for (const { values } of unlocked.toReversed()) {
    places = [rest % values.length, ...places];
    rest = Math.floor(rest / values.length);
  }
  let before = 0;
  for (const [setting, place] of places.entries()) {
    await lesson
      .getByRole("radio")
      .nth(before + place)
      .check();
    before += unlocked[setting].values.length;
  }
  await lesson.getByRole("button", { name: "Run it", exact: true }).click();
}

test("a brief is told as it stands, and stays open until it is met; the next visit has its attempts", async ({
  page,
  made,
}) => {
  test.setTimeout(120_000);
  const name = "small-shop";
  const read = (path: string): unknown => JSON.parse(readFileSync(`content/en/${path}`, "utf8"));
  const brief = read(`briefs/${name}.json`) as Brief;
  const pars = read("par.json") as Record<string, { best: number; wrong: { at: number; met: readonly boolean[] } }>;
  const { best, wrong } = pars[name];
  const { answer, kept, interactions } = createKeeper();
  await withPlatform(made("scorm12", `brief/${name}`, "--pass", "70"), answer, async (site) => {
    const address = `${site}/scorm12.html?open=brief-${name}.html`;
    const lesson = lessonOf(page);
    await page.goto(address);
    await expect(lesson.getByRole("radio").first()).toBeAttached({ timeout: 40_000 });
    await expect(noticeOf(page)).toContainText("To pass: 70 %.");
    await attempt(lesson, brief, wrong.at);
    await expect(noticeOf(page)).toContainText("Not passed yet: ");
    const share = wrong.met.filter(Boolean).length / wrong.met.length;
    await expect.poll(kept).toMatchObject({ core: { lesson_status: "incomplete" } });
    const { core } = kept() as { core: { score: { raw: string } } };
    expect(Number(core.score.raw)).toBeCloseTo(70 * share, 2);
    await page.goto("about:blank");

    await page.goto(address);
    await expect(lesson.getByRole("heading", { name: "Your attempts" })).toBeVisible({ timeout: 40_000 });
    await attempt(lesson, brief, best);
    await expect(noticeOf(page)).toContainText("Passed: 100 %");
    await expect.poll(kept).toMatchObject({ core: { lesson_status: "passed", score: { raw: "100" } } });
    const told = { id: name, type: "numeric" };
    expect(interactions()).toMatchObject([
      { ...told, student_response: String(wrong.at), result: share > 0 ? "neutral" : "wrong" },
      { ...told, student_response: String(best), result: "correct" },
    ]);
    expect(String(kept().suspend_data).length).toBeLessThanOrEqual(4096);
  });
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
