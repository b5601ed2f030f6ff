// Texts that lie over one another, or are cut off, as a reader sees them; measured on what is painted, letter box by letter box.
import type { Locator } from "@playwright/test";

/** @returns what is wrong within the element, in words; empty where nothing is */
export async function textFaults(within: Locator): Promise<string[]> {
  return within.evaluate((root) => {
    const edge = root.getBoundingClientRect();
    /** Boxes touch where lines are set tight: only what reaches this far into another, in pixels, hides letters. */
    const REACH = 4;
    interface Piece {
      readonly text: string;
      readonly element: Element;
      readonly box: DOMRect;
    }
    const pieces: Piece[] = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = node.textContent?.trim() ?? "";
      if (!element || text === "" || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
        continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        const shown = boxesAround(element, root).every(
          (each) =>
            box.right > each.left + 1 &&
            box.left < each.right - 1 &&
            box.bottom > each.top + 1 &&
            box.top < each.bottom - 1,
        );
        if (box.width > 1 && box.height > 1 && shown) pieces.push({ text: text.slice(0, 40), element, box });
      }
    }
    const faults: string[] = [];
    for (const { text, box } of pieces) {
      if (
        box.left < edge.left - 1 ||
        box.top < edge.top - 1 ||
        box.right > edge.right + 1 ||
        box.bottom > edge.bottom + 1
      ) {
        faults.push(`beyond the edge: ${text}`);
      }
    }
    pieces.forEach((one, index) => {
      for (const other of pieces.slice(index + 1)) {
        if (one.element === other.element) continue;
        const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        if (across > REACH && down > REACH) faults.push(`over one another: ${one.text} | ${other.text}`);
      }
    });
    for (const place of root.querySelectorAll(".deck-fitted")) {
      const inner = [place, ...place.querySelectorAll("[data-surface]")];
      const scrolling = inner.find(
        (each) => each.scrollHeight > each.clientHeight + 2 && getComputedStyle(each).overflowY !== "visible",
      );
      if (scrolling) faults.push(`to be scrolled: ${place.textContent.slice(0, 40)}`);
    }
    return faults;

    /** What hides text that reaches beyond it: what scrolls or clips, and what is there for screen readers alone. */
    function boxesAround(element: Element, until: Element): DOMRect[] {
      const boxes: DOMRect[] = [];
      for (let each: Element | null = element; each && each !== until; each = each.parentElement) {
        const { overflowX, overflowY, clipPath } = getComputedStyle(each);
        if (overflowX !== "visible" || overflowY !== "visible" || clipPath !== "none")
          boxes.push(each.getBoundingClientRect());
      }
      return boxes;
    }
  });
}
