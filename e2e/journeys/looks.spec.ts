// The Lab in three sizes and two themes: accessible, nothing clipped, nothing upon each other, no sideways scroll.
import {
  expect,
  expectFineInEachSize,
  expectNoOverlap,
  expectWellLaidOut,
  looks,
  test,
  themes,
  wear,
} from "../support/index.ts";
import { openLab, stage } from "./lab.ts";

for (const theme of themes) {
  test(`the Lab, ${theme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme });
    await openLab(page, "?scenario=real-morning");
    await expectFineInEachSize(page, theme);
    for (const look of looks.filter((each) => each.theme === theme)) {
      await wear(page, look);
      await expect(() => expectNoOverlap(stage(page).getByRole("button").getByRole("paragraph"))).toPass();
    }
    for (const tab of ["Summary", "Functions", "Bill"]) {
      await page.getByRole("tab", { name: tab }).click();
      await expectFineInEachSize(page, theme);
    }
  });

  test(`the Lab with a picked request and a bad address, ${theme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme });
    await openLab(page, "?scenario=flash-sale&t=later&r=1000");
    await expectFineInEachSize(page, theme);
  });

  for (const widget of ["diagram", "timeline"]) {
    test(`the embedded ${widget}, ${theme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: theme });
      await page.goto(`/embed/${widget}?scenario=flash-sale&t=1330&theme=${theme}`);
      await page
        .getByRole("region", { name: widget === "diagram" ? "The six components" : "Timeline", exact: true })
        .waitFor();
      await expectFineInEachSize(page, theme);
    });
  }
}

test("the Lab at 200 % zoom has everything and no sideways scroll", async ({ page }) => {
  // A page of 1440 × 900 zoomed to 200 % lays out as one of half the width and height.
  await page.setViewportSize({ width: 720, height: 450 });
  await openLab(page);
  await expectWellLaidOut(page);
});
