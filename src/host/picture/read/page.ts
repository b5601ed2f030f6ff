// Walks what is shown within an element and puts it on a sheet: boxes, words, drawings, in the order in which the browser paints them.
import { drawingOf } from "#host";
import { record } from "../pen/recordingPen.ts";
import type { Box } from "../svg/box.ts";
import { paintFrame, type Frame } from "../svg/frame.ts";
import { createLayers, type Layers } from "../svg/layers.ts";
import { clipped, clipWithin, type Clip, type Sheet } from "../svg/sheet.ts";
import { tag } from "../svg/xml.ts";
import { frameOf, paddingOf } from "./frame.ts";
import { isLeftOut } from "./leftOut.ts";
import { readDrawing } from "./shape.ts";
import { turnOf } from "./style.ts";
import { readPseudo } from "./pseudo.ts";
import { readWords } from "./words.ts";

/** Where the walk is. */
export interface Within {
  readonly sheet: Sheet;
  /** A box of the page in pixels of the picture. */
  readonly placed: (box: Box) => Box;
  readonly clip: Clip;
  /** How much larger things are drawn here than they are laid out. */
  readonly scale: number;
  /** Lines through or under the words, which an element gives to all that flows within it. */
  readonly decoration: string;
  readonly layers: Layers;
  readonly add: (markup: string) => void;
}

export function readElement(element: Element, within: Within): void {
  if (isLeftOut(element)) return;
  const style = getComputedStyle(element);
  if (style.display === "contents") return readInside(element, style, within);
  const turn = turnOf(style);
  const scale = within.scale * turn.scale;
  const z = Number.parseInt(style.zIndex, 10);
  const opacity = Number(style.opacity);
  const positioned = style.position !== "static";
  const transformed = style.transform !== "none" || turn.angle !== 0 || turn.scale !== 1;
  if (!Number.isNaN(z) || opacity < 1 || transformed) {
    const layers = createLayers();
    readShown(element, style, { ...within, scale, layers, add: layers.open(0) }, turn.angle);
    const markup = layers.markup();
    within.layers.open(z || 0)(opacity < 1 ? tag("g", { opacity }, markup) : markup);
  } else readShown(element, style, { ...within, scale, add: positioned ? within.layers.open(0) : within.add }, 0);
}

function readShown(element: Element, style: CSSStyleDeclaration, within: Within, angle: number): void {
  const { sheet, placed, clip, scale, add } = within;
  const seen = style.visibility === "visible";
  const whole = placed(element.getBoundingClientRect());
  if (angle !== 0) {
    // What is turned is a mark, never words: it is drawn upright and turned about its middle.
    if (seen) add(clipped(turned(element, style, within, whole, angle), whole, clip));
    return;
  }
  if (seen) {
    const boxes = style.display === "inline" ? Array.from(element.getClientRects(), placed) : [whole];
    for (const box of boxes) add(clipped(paintFrame(sheet, frameOf(style, box, scale)), box, clip));
    readPseudo(element, "::before", within);
  }
  const frame = frameOf(style, whole, scale);
  const content = paddingOf(frame);
  const cuts = style.overflowX !== "visible" || style.overflowY !== "visible";
  if (seen && element instanceof SVGSVGElement) add(clipped(readDrawing(element, content, scale, sheet), whole, clip));
  else if (seen && element instanceof HTMLCanvasElement) {
    const inner = clipWithin(sheet, clip, content, 0);
    add(clipped(readCanvas(element, content, scale, sheet), { ...content, width: content.width + 1 }, inner));
  } else {
    const inner = cuts ? clipWithin(sheet, clip, content, innerRadius(frame)) : clip;
    readInside(element, style, { ...within, clip: inner });
  }
  if (seen) readPseudo(element, "::after", within);
}

function readInside(element: Element, style: CSSStyleDeclaration, around: Within): void {
  const within = { ...around, decoration: decorationWithin(style, around.decoration) };
  for (const node of element.childNodes) {
    if (node instanceof Element) readElement(node, within);
    else if (node instanceof Text && style.visibility === "visible") readWords(node, element, style, within);
  }
}

function decorationWithin(style: CSSStyleDeclaration, around: string): string {
  const own = style.textDecorationLine;
  if (own !== "none") return own;
  return style.display.startsWith("inline-") || style.position === "absolute" ? "none" : around;
}

function turned(element: Element, style: CSSStyleDeclaration, within: Within, bounds: Box, angle: number): string {
  const { sheet, scale } = within;
  const [width, height] =
    element instanceof HTMLElement
      ? [element.offsetWidth * scale, element.offsetHeight * scale]
      : [element.clientWidth * scale, element.clientHeight * scale];
  const [x, y] = [bounds.x + bounds.width / 2, bounds.y + bounds.height / 2];
  const box = { x: x - width / 2, y: y - height / 2, width, height };
  const drawing = element instanceof SVGSVGElement ? readDrawing(element, box, scale, sheet) : "";
  return tag("g", { transform: `rotate(${angle} ${x} ${y})` }, paintFrame(sheet, frameOf(style, box, scale)) + drawing);
}

/** As shapes where it is known how it was drawn, else as the pixels that it has. */
function readCanvas(canvas: HTMLCanvasElement, { x, y, width, height }: Box, scale: number, sheet: Sheet): string {
  const drawing = drawingOf(canvas);
  if (!drawing) return tag("image", { x, y, width, height, href: canvas.toDataURL() });
  const transform = `translate(${x} ${y})${scale === 1 ? "" : ` scale(${scale})`}`;
  return tag("g", { transform }, record(drawing, sheet));
}

const innerRadius = ({ radius, sides }: Frame): number => Math.max(0, radius - sides[0].width);
