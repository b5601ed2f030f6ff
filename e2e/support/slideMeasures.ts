// How large the words of a slide are, and how much of it is empty; measured on what is painted, as shares of the slide's own height and width.
import type { Locator } from "@playwright/test";

export interface SlideMeasures {
  /** Words that are too small, each with its size in pixels on a slide of 720. */
  readonly small: readonly string[];
  readonly isTitle: boolean;
  /** Shares of the rows and of the columns that lie in gaps. */
  readonly emptyRows: number;
  readonly emptyColumns: number;
}

/**
 * A word's size is that of its type, with every scale it is under, over the height of the slide: 1/45 of it is the least anywhere, 1/33 on
 * the stage. What counts as filled: lines of text, rooms, pictures, widgets. A gap is a run of rows (or columns) that
 * nothing of these touches, longer than a fifteenth of the slide: margins and the space between lines are none.
 */
export async function measureSlide(slide: Locator): Promise<SlideMeasures> {
  return slide.evaluate((root) => {
    const LEAST = 1 / 45;
    const LEAST_ON_STAGE = 1 / 33;
    const GAP = 1 / 15;
    /** Of the height of a slide that is 720 high. */
    const HEIGHT = 720;
    /** Sizes come out of products. */
    const CLOSE = 0.995;
    const edge = root.getBoundingClientRect();
    const isSeen = (element: Element) =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !element.closest(".sr-only");

    const scaleOf = (element: Element): number => {
      const drawing = element.closest<SVGGraphicsElement>("svg text, svg tspan");
      const matrix = drawing?.getScreenCTM();
      if (matrix) return Math.hypot(matrix.a, matrix.b);
      let scale = element.currentCSSZoom;
      for (let each: Element | null = element; each; each = each.parentElement) {
        const { transform } = getComputedStyle(each);
        if (transform !== "none") scale *= new DOMMatrix(transform).a;
      }
      return scale;
    };

    const small = new Set<string>();
    const filled: DOMRect[] = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = node.textContent?.trim() ?? "";
      if (!element || text === "" || !isSeen(element)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const boxes = [...range.getClientRects()].filter(
        ({ width, height, top, bottom }) => width > 2 && height > 2 && bottom > edge.top && top < edge.bottom,
      );
      if (boxes.length === 0) continue;
      filled.push(...boxes);
      const size = (Number.parseFloat(getComputedStyle(element).fontSize) * scaleOf(element)) / edge.height;
      const least = element.closest(".stage") ? LEAST_ON_STAGE : LEAST;
      if (size < least * CLOSE) small.add(`${(size * HEIGHT).toFixed(1)} px: ${text.slice(0, 40)}`);
    }
    for (const element of root.querySelectorAll(
      ".stage-room, .stage-picture, [data-surface], [data-prediction], pre",
    )) {
      if (isSeen(element)) filled.push(element.getBoundingClientRect());
    }

    const gaps = (spans: readonly (readonly [number, number])[], from: number, to: number): number => {
      let reached = from;
      let empty = 0;
      for (const [begin, end] of [...spans, [to, to] as const].toSorted(([a], [b]) => a - b)) {
        if ((begin - reached) / (to - from) > GAP) empty += begin - reached;
        reached = Math.max(reached, Math.min(end, to));
      }
      return empty / (to - from);
    };
    return {
      small: [...small],
      isTitle: root.querySelector(".deck-layout-title") !== null,
      emptyRows: gaps(
        filled.map(({ top, bottom }) => [top, bottom]),
        edge.top,
        edge.bottom,
      ),
      emptyColumns: gaps(
        filled.map(({ left, right }) => [left, right]),
        edge.left,
        edge.right,
      ),
    };
  });
}
