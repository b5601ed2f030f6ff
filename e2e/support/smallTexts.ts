// Measures how large text is drawn, whatever zooms and transforms stand around it.
import type { Locator } from "@playwright/test";

/** @returns the texts within the elements that are smaller than so many points, with their size; 96 CSS pixels are 72 points */
export async function smallTexts(within: Locator, leastPt: number): Promise<string[]> {
  return within.evaluateAll((roots, least) => {
    /** How high a line of a font is, for each pixel of its size. */
    const ratios = new Map<string, number>();
    const ratioOf = ({ fontFamily, fontWeight, fontStyle }: CSSStyleDeclaration): number => {
      const font = `${fontStyle} ${fontWeight} ${fontFamily}`;
      const known = ratios.get(font);
      if (known !== undefined) return known;
      const probe = document.createElement("span");
      probe.textContent = "x";
      Object.assign(probe.style, { fontFamily, fontWeight, fontStyle, fontSize: "100px", position: "fixed", top: "0" });
      document.body.append(probe);
      const range = document.createRange();
      range.selectNodeContents(probe);
      const ratio = range.getBoundingClientRect().height / 100;
      probe.remove();
      ratios.set(font, ratio);
      return ratio;
    };
    const small: string[] = [];
    for (const root of roots) {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const element = node.parentElement;
        const text = node.textContent?.trim() ?? "";
        if (!element || text === "" || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
          continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        const [box] = range.getClientRects();
        if (!box || box.width <= 1 || element.closest(".sr-only")) continue;
        const pt = (box.height / ratioOf(getComputedStyle(element))) * 0.75;
        // A line's height is a whole number of pixels, which is a sixth of a point off at most.
        if (pt < least - 1 / 6) small.push(`${pt.toFixed(1)} pt: ${text.slice(0, 40)}`);
      }
    }
    return small;
  }, leastPt);
}
