// Makes the picture of what is shown within an element: an SVG of shapes and words that stands on its own.
import { fontRules } from "./read/fonts.ts";
import { readElement } from "./read/page.ts";
import { colourOf } from "./read/style.ts";
import { isLeftOut } from "./read/leftOut.ts";
import { union, type Box } from "./svg/box.ts";
import { isSeen, painted } from "./svg/colour.ts";
import { createLayers } from "./svg/layers.ts";
import { createSheet } from "./svg/sheet.ts";
import { escapeXml, tag } from "./svg/xml.ts";

export interface Picture {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly svg: string;
}

export interface PictureWords {
  readonly title: string;
  /** What is to be seen, in words. Without it, the sentence that the widget itself says. */
  readonly description?: string;
}

/** Throws RangeError where nothing is shown. */
export async function pictureOf(element: HTMLElement, { title, description }: PictureWords): Promise<Picture> {
  await Promise.all([document.fonts.ready, nextFrame()]);
  const box = extentOf(element);
  const [widthPx, heightPx] = [Math.ceil(box.width), Math.ceil(box.height)];
  if (!(widthPx > 0 && heightPx > 0)) throw new RangeError("nothing is shown there");
  const sheet = createSheet();
  const layers = createLayers();
  const whole = { x: 0, y: 0, width: widthPx, height: heightPx };
  readElement(element, {
    sheet,
    placed: ({ x, y, width, height }) => ({ x: x - box.x, y: y - box.y, width, height }),
    clip: { id: null, box: whole, radius: 0 },
    scale: 1,
    decoration: "none",
    layers,
    add: layers.open(0),
  });
  const fonts = await fontRules(sheet.fonts);
  const said = description ?? sentenceIn(element);
  const content = [
    tag("title", {}, escapeXml(title)),
    said === "" ? "" : tag("desc", {}, escapeXml(said)),
    fonts === "" ? "" : tag("style", {}, fonts),
    tag("defs", {}, sheet.definitions()),
    tag("rect", { ...whole, ...painted("fill", groundOf(element)) }),
    layers.markup(),
  ].join("");
  const size = { width: widthPx, height: heightPx, viewBox: `0 0 ${widthPx} ${heightPx}` };
  const svg = tag("svg", { xmlns: "http://www.w3.org/2000/svg", ...size, role: "img" }, content);
  return { widthPx, heightPx, svg };
}

/** Without a frame for so long, nothing is drawn, as where the page is not on the screen. */
const NO_FRAME_MS = 250;

/** Until what was changed before is drawn. */
function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, NO_FRAME_MS);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      setTimeout(resolve);
    });
  });
}

/** The box of the element; of one that has none of its own, the box around what it shows. */
function extentOf(element: Element): Box {
  if (getComputedStyle(element).display !== "contents") return element.getBoundingClientRect();
  const shown = Array.from(element.children).filter((child) => !isLeftOut(child));
  return shown.length === 0 ? element.getBoundingClientRect() : union(shown.map(extentOf));
}

/** The ground on which the element stands. */
function groundOf(element: Element): string {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const ground = colourOf(getComputedStyle(at).backgroundColor);
    if (isSeen(ground)) return ground;
  }
  return "#fff";
}

/** Widgets say in a sentence what they show. */
function sentenceIn(element: Element): string {
  const sentence = element.querySelector("[data-sentence], [aria-live]:not(:empty), [role=status]:not(:empty)");
  return sentence?.textContent?.replace(/\s+/g, " ").trim() ?? "";
}
