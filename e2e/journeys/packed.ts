// Packages made by the command, and a platform that keeps what they tell: for journeys through a learning platform.
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import type { Answer } from "../support/platform.ts";
import { test as base } from "../support/index.ts";

export const LESSON = "what-is-a-server";

/** Packages made by the command, as a teacher makes them. */
export const test = base.extend<object, { made: (format: string, ...words: string[]) => string }>({
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

export interface Interaction {
  readonly id: string;
  readonly type: string;
  readonly result: string;
  readonly student_response?: string;
  readonly learner_response?: string;
}

/** Keeps what a SCORM runtime commits, and gives it back at the next visit. */
export function createKeeper() {
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
export const lessonPageOf = (page: Page) => page.frameLocator("iframe");
export const noticeOf = (page: Page) => lessonPageOf(page).locator("#notice");
export const lessonOf = (page: Page) => page.frameLocator("iframe").frameLocator("iframe");
