// A drawing that is SVG on the page already: its shapes, with what the style sheet gives them written beside them.
import type { Box } from "../svg/box.ts";
import { painted } from "../svg/colour.ts";
import type { Sheet } from "../svg/sheet.ts";
import { stretched } from "../svg/stretched.ts";
import { escapeXml, tag, type Attributes } from "../svg/xml.ts";
import { namesOutside } from "./fonts.ts";
import { colourOf } from "./style.ts";

const GROUPS = ["g", "defs", "pattern", "clipPath", "mask", "linearGradient", "radialGradient", "svg"];
const SHAPES = ["path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "stop"];
const WORDS = ["text", "tspan"];

/** Where and how large a shape is. These mean the same in any document. */
const GEOMETRY = (
  "id x y width height cx cy r rx ry x1 y1 x2 y2 d points dx dy " +
  "offset transform viewBox preserveAspectRatio pathLength textLength gradientUnits spreadMethod " +
  "gradientTransform patternUnits patternContentUnits patternTransform clipPathUnits maskUnits"
).split(" ");

/** What the style sheet may have set, beside its value where it has not. */
const PRESENTATION: Readonly<Record<string, string>> = {
  opacity: "1",
  "fill-opacity": "1",
  "fill-rule": "nonzero",
  "stroke-opacity": "1",
  "stroke-width": "1px",
  "stroke-dasharray": "none",
  "stroke-dashoffset": "0px",
  "stroke-linecap": "butt",
  "stroke-linejoin": "miter",
  "vector-effect": "none",
  "clip-path": "none",
  mask: "none",
};

const FONT: Readonly<Record<string, string>> = {
  "font-size": "",
  "font-weight": "400",
  "text-anchor": "start",
  "dominant-baseline": "auto",
};

/** The whole drawing in its place on the picture. `scale` is how much larger it is shown than it is laid out. */
export function readDrawing(svg: SVGSVGElement, box: Box, scale: number, sheet: Sheet): string {
  const own = svg.getAttribute("viewBox");
  // Without a view box of its own, its units are the pixels of the page.
  const viewBox = own ?? `0 0 ${box.width / scale} ${box.height / scale}`;
  const overflow = getComputedStyle(svg).overflow === "visible" ? "visible" : null;
  const preserveAspectRatio = svg.getAttribute("preserveAspectRatio");
  return tag("svg", { ...box, viewBox, preserveAspectRatio, overflow }, readInside(svg, sheet));
}

function readInside(parent: Element, sheet: Sheet): string {
  return Array.from(parent.children, (child) => readShape(child, sheet)).join("");
}

function readShape(element: Element, sheet: Sheet): string {
  const name = element.localName;
  const style = getComputedStyle(element);
  if (style.display === "none" && !element.closest("defs, pattern, clipPath, mask")) return "";
  if (GROUPS.includes(name)) return tag(name, attributesOf(element, style, false), readInside(element, sheet));
  if (style.visibility !== "visible") return "";
  if (SHAPES.includes(name)) return tag(name, { ...attributesOf(element, style, true), ...ownWidth(element, style) });
  if (!WORDS.includes(name)) return "";
  noteWords(sheet, style.fontFamily, element.textContent ?? "");
  const words = Array.from(element.childNodes, (node) =>
    node instanceof Element
      ? readShape(node, sheet)
      : escapeXml(node.nodeType === Node.TEXT_NODE ? (node.textContent ?? "") : ""),
  ).join("");
  return tag(name, { ...attributesOf(element, style, true), ...fontOf(style) }, words);
}

function attributesOf(element: Element, style: CSSStyleDeclaration, isPainted: boolean): Attributes {
  const geometry = GEOMETRY.map((name) => [name, element.getAttribute(name)] as const);
  return {
    ...Object.fromEntries(geometry),
    ...differing(style, PRESENTATION),
    ...(isPainted ? { ...painted("fill", paintOf(style.fill)), ...painted("stroke", paintOf(style.stroke)) } : {}),
    ...(element.localName === "stop" ? painted("stop-color", colourOf(style.stopColor)) : {}),
  };
}

/** A line that keeps its width however its drawing is stretched: few programs know of that, so its path is stretched instead. */
function ownWidth(element: Element, style: CSSStyleDeclaration): Attributes {
  const data = element.getAttribute("d");
  const matrix = element instanceof SVGPathElement ? element.getCTM() : null;
  if (style.getPropertyValue("vector-effect") !== "non-scaling-stroke" || data === null || !matrix) return {};
  const { a, b, c, d } = matrix;
  const larger = b === 0 && c === 0 && !element.hasAttribute("transform") ? stretched(data, a, d) : null;
  return larger === null ? {} : { d: larger, transform: `scale(${1 / a} ${1 / d})`, "vector-effect": null };
}

/** `url("#a")`, as the browser computes it, without the quotes that few programs read. */
const plainUrl = (value: string): string => value.replace(/^url\("(.*)"\)$/, "url($1)");

const paintOf = (paint: string): string => plainUrl(colourOf(paint));

function differing(style: CSSStyleDeclaration, usual: Readonly<Record<string, string>>): Attributes {
  return Object.fromEntries(
    Object.entries(usual).map(([name, value]) => {
      const own = style.getPropertyValue(name);
      return [name, own === value || own === "" ? null : plainUrl(own)];
    }),
  );
}

const fontOf = (style: CSSStyleDeclaration): Attributes => ({
  ...differing(style, FONT),
  "font-family": namesOutside(style.fontFamily),
});

/** Remembers which font these words need. */
export function noteWords(sheet: Sheet, family: string, text: string): void {
  const signs = sheet.fonts.get(family) ?? new Set<string>();
  for (const sign of text) signs.add(sign);
  sheet.fonts.set(family, signs);
}
