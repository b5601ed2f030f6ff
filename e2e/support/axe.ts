// Automatic accessibility checks: WCAG 2.2 A and AA, and axe's best practices.
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect } from "./test.ts";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Expects that axe finds nothing on the page as it stands now, its frames included. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    // What was fine is not listed, and a page without frames is judged where it stands, not in a second page: two to three times as fast.
    .options({ resultTypes: ["violations"] })
    .withTags(tags)
    .setLegacyMode(page.frames().length === 1)
    .analyze();
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help} at ${target.join(" ")}\n${failureSummary ?? ""}`),
  );
  expect(found).toEqual([]);
}
