// A brief in a learning platform: told as it stands, open until it is met, and taken up again at the next visit.
import { readFileSync } from "node:fs";
import type { FrameLocator } from "@playwright/test";
import { withPlatform } from "../support/platform.ts";
import { expect } from "../support/index.ts";
import { createKeeper, lessonOf, noticeOf, test } from "./packed.ts";

test.beforeEach(({ complaints }) => complaints.allow(/^request: http:\/\/localhost:/));

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
