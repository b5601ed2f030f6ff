// The Lab in three sizes and two themes: accessible, nothing clipped, nothing upon each other, no sideways scroll.
import { expectAccessible, expectNoOverlap, expectWellLaidOut, looks, test, wear } from "../support/index.ts";
import { openLab, stage } from "./lab.ts";

for (const look of looks) {
  test(`the Lab, ${look.title}`, async ({ page }) => {
    await wear(page, look);
    await openLab(page);
    await expectWellLaidOut(page);
    await expectNoOverlap(stage(page).getByRole("group").getByRole("paragraph"));
    await expectAccessible(page);
    for (const tab of ["Summary", "Functions", "Bill"]) {
      await page.getByRole("tab", { name: tab }).click();
      await expectWellLaidOut(page);
      await expectAccessible(page);
    }
  });

  test(`the Lab with a picked request and a bad address, ${look.title}`, async ({ page }) => {
    await wear(page, look);
    await openLab(page, "?scenario=flash-sale&t=later&r=1000");
    await expectWellLaidOut(page);
    await expectAccessible(page);
  });

  for (const widget of ["diagram", "timeline"]) {
    test(`the embedded ${widget}, ${look.title}`, async ({ page }) => {
      await wear(page, look);
      await page.goto(`/embed/${widget}?scenario=flash-sale&t=1330&theme=${look.theme}`);
      await page
        .getByRole("region", { name: widget === "diagram" ? "The six components" : "Timeline", exact: true })
        .waitFor();
      await expectWellLaidOut(page);
      await expectAccessible(page);
    });
  }
}

test("the Lab at 200 % zoom has everything and no sideways scroll", async ({ page }) => {
  // A page of 1440 × 900 zoomed to 200 % lays out as one of half the width and height.
  await page.setViewportSize({ width: 720, height: 450 });
  await openLab(page);
  await expectWellLaidOut(page);
});
