// A pen that writes SVG instead of colouring pixels, so that what we draw on canvases becomes shapes. It knows what our drawings use.
import { drawingOf, type Drawing, type Pen } from "#host";
import { urlOf, type Sheet } from "../svg/sheet.ts";
import { tag, type Attributes } from "../svg/xml.ts";
import { createPath, type Path } from "./path.ts";

type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];
type Paint = Pen["fillStyle"];

interface State {
  readonly clip: string | null;
  readonly matrix: Matrix;
  readonly pen: Pick<Pen, "fillStyle" | "strokeStyle" | "lineWidth" | "lineJoin" | "globalAlpha">;
  readonly dash: readonly number[];
}

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** A drawing as SVG, in the drawing's own coordinates. */
export function record(drawing: Drawing, sheet: Sheet): string {
  const marks: string[] = [];
  const patterns = new Map<unknown, string>();
  const kept: State[] = [];
  let path: Path = createPath();
  let clip: string | null = null;
  let matrix = IDENTITY;
  let dash: readonly number[] = [];

  const paintOf = (paint: Paint): string => (typeof paint === "string" ? paint : (patterns.get(paint) ?? "none"));
  const placed = (): string | null => (matrix === IDENTITY ? null : `matrix(${matrix.join(" ")})`);
  const mark = (name: string, attributes: Attributes): void => {
    const opacity = pen.globalAlpha === 1 ? null : pen.globalAlpha;
    const shape = tag(name, { ...attributes, opacity, transform: placed() });
    marks.push(clip === null ? shape : tag("g", { "clip-path": urlOf(clip) }, shape));
  };

  const pen: Pen = {
    fillStyle: "#000",
    strokeStyle: "#000",
    lineWidth: 1,
    lineJoin: "miter",
    globalAlpha: 1,
    setLineDash: (lengths) => void (dash = [...lengths]),
    beginPath: () => void (path = createPath()),
    moveTo: (x, y) => path.moveTo(x, y),
    lineTo: (x, y) => path.lineTo(x, y),
    closePath: () => path.close(),
    arc(x, y, radius, from, to) {
      const at = (angle: number) => [x + radius * Math.cos(angle), y + radius * Math.sin(angle)] as const;
      path.lineTo(...at(from));
      // Half and half, since an arc that ends where it began is none.
      path.arcTo(radius, false, ...at((from + to) / 2));
      path.arcTo(radius, false, ...at(to));
    },
    roundRect(x, y, width, height, radius) {
      const [right, bottom] = [x + width, y + height];
      path.moveTo(x + radius, y);
      path.lineTo(right - radius, y);
      path.arcTo(radius, false, right, y + radius);
      path.lineTo(right, bottom - radius);
      path.arcTo(radius, false, right - radius, bottom);
      path.lineTo(x + radius, bottom);
      path.arcTo(radius, false, x, bottom - radius);
      path.lineTo(x, y + radius);
      path.arcTo(radius, false, x + radius, y);
      path.close();
    },
    fill() {
      if (path.data() !== "") mark("path", { d: path.data(), fill: paintOf(pen.fillStyle) });
    },
    stroke() {
      if (path.data() === "") return;
      mark("path", {
        d: path.data(),
        fill: "none",
        stroke: paintOf(pen.strokeStyle),
        "stroke-width": pen.lineWidth,
        "stroke-linejoin": pen.lineJoin === "miter" ? null : pen.lineJoin,
        "stroke-dasharray": dash.length > 0 ? dash.join(" ") : null,
      });
    },
    clip() {
      const outer = clip;
      const shape = tag("path", { d: path.data(), transform: placed() });
      clip = sheet.define((id) => tag("clipPath", { id, "clip-path": outer && urlOf(outer) }, shape));
    },
    fillRect: (x, y, width, height) => mark("rect", { x, y, width, height, fill: paintOf(pen.fillStyle) }),
    // Our drawings clear the whole canvas, before anything else.
    clearRect: () => void (marks.length = 0),
    save() {
      const { fillStyle, strokeStyle, lineWidth, lineJoin, globalAlpha } = pen;
      kept.push({ clip, matrix, dash, pen: { fillStyle, strokeStyle, lineWidth, lineJoin, globalAlpha } });
    },
    restore() {
      const state = kept.pop();
      if (!state) return;
      ({ clip, matrix, dash } = state);
      Object.assign(pen, state.pen);
    },
    scale(x, y) {
      const [a, b, c, d, e, f] = matrix;
      matrix = [a * x, b * x, c * y, d * y, e, f];
    },
    setTransform: (...to) => void (matrix = to.every((value, i) => value === IDENTITY[i]) ? IDENTITY : to),
    createPattern(tile) {
      const drawn = drawingOf(tile);
      if (!drawn) return null;
      let scaled = 1;
      const content = record(drawn, sheet);
      const size = { width: tile.width, height: tile.height, patternUnits: "userSpaceOnUse" };
      const id = sheet.define((own) =>
        tag("pattern", { id: own, ...size, patternTransform: `scale(${scaled})` }, content),
      );
      const pattern: CanvasPattern = { setTransform: (transform) => void (scaled = transform?.a ?? 1) };
      patterns.set(pattern, urlOf(id));
      return pattern;
    },
  };
  drawing(pen);
  return marks.join("");
}
