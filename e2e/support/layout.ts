// Measures what a careful eye would see: sideways scroll, clipped text, labels upon each other, targets too small.
import type { Locator, Page } from "@playwright/test";
import { expect } from "./test.ts";

/** WCAG 2.2, 2.5.8: the least width and height of a target, in CSS pixels. */
const leastTargetPx = 24;

/** Expects that the page does not scroll sideways. */
async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const overhang = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overhang, "pixels beyond the right edge").toBeLessThanOrEqual(0);
}

/** Expects that no visible text is cut off by the box it stands in. Text made for screen readers only is left out. */
async function expectNoClippedText(page: Page): Promise<void> {
  const clipped = await page.evaluate(() => {
    const hasOwnText = (element: Element) =>
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== "");
    const cuts = (value: string) => value === "hidden" || value === "clip";
    return [...document.querySelectorAll<HTMLElement>("body *")]
      .filter((element) => hasOwnText(element) && element.clientWidth > 1 && element.checkVisibility())
      .filter((element) => {
        const { overflowX, overflowY } = getComputedStyle(element);
        const tooWide = cuts(overflowX) && element.scrollWidth > element.clientWidth + 1;
        const tooHigh = cuts(overflowY) && element.scrollHeight > element.clientHeight + 1;
        return tooWide || tooHigh;
      })
      .map((element) => element.textContent?.trim().slice(0, 60) ?? "");
  });
  expect(clipped, "clipped text").toEqual([]);
}

/** Expects that no two of the labels, where visible, lie upon each other. */
export async function expectNoOverlap(labels: Locator): Promise<void> {
  const overlapping = await labels.evaluateAll((elements) => {
    const boxes = elements
      .filter((element) => element.checkVisibility({ opacityProperty: true }))
      .map((element) => ({ box: element.getBoundingClientRect(), text: element.textContent?.trim() ?? "" }))
      .filter(({ box }) => box.width > 0 && box.height > 0);
    const meet = (a: DOMRect, b: DOMRect) =>
      Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
    return boxes.flatMap((one, index) =>
      boxes.slice(index + 1).flatMap((other) => (meet(one.box, other.box) ? [`${one.text} × ${other.text}`] : [])),
    );
  });
  expect(overlapping, "labels upon each other").toEqual([]);
}

/** Expects that every button, link outside of prose, and control is large enough to be hit. */
async function expectTargetsLargeEnough(page: Page): Promise<void> {
  const small = await page.evaluate((least) => {
    const targets = document.querySelectorAll<HTMLElement>("button, select, input, [role=button], nav a, header a");
    return [...targets]
      .filter((target) => target.checkVisibility({ opacityProperty: true }))
      .map((target) => ({ target, box: (target.closest("label") ?? target).getBoundingClientRect() }))
      .filter(({ box }) => box.width > 1 && (box.width < least || box.height < least))
      .map(({ target, box }) => `${target.outerHTML.slice(0, 80)} is ${box.width}×${box.height}`);
  }, leastTargetPx);
  expect(small, `targets under ${leastTargetPx} px`).toEqual([]);
}

/** Every measurement of a page that must hold in each look. */
export async function expectWellLaidOut(page: Page): Promise<void> {
  await expectNoSidewaysScroll(page);
  await expectNoClippedText(page);
  await expectTargetsLargeEnough(page);
}
