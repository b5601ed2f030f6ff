// A page as it stands, in each size: nothing clipped or beyond the edge, and nothing that axe finds.
import { expect, type Page } from "@playwright/test";
import { expectAccessible } from "./axe.ts";
import { expectWellLaidOut } from "./layout.ts";
import { looks, wear, type Look } from "./looks.ts";

/** @param theme that the page was opened in */
export async function expectFineInEachSize(page: Page, theme: Look["theme"]): Promise<void> {
  for (const look of looks.filter((each) => each.theme === theme)) {
    await wear(page, look);
    // What follows the window's size is there a moment later.
    await expect(() => expectWellLaidOut(page)).toPass({ timeout: 10_000 });
    if (look.withAxe) await expectAccessible(page);
  }
}
