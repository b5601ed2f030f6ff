// The data of an SVG path, point by point. The steps of a chart become few: points within one straight run are left out.
import { short } from "../svg/xml.ts";

export interface Path {
  readonly moveTo: (x: number, y: number) => void;
  /** Begins where nothing has begun, as on a canvas. */
  readonly lineTo: (x: number, y: number) => void;
  /** On to a point, clockwise along a circle of this radius. */
  readonly arcTo: (radius: number, large: boolean, x: number, y: number) => void;
  readonly close: () => void;
  readonly data: () => string;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

const rounded = (value: number): number => Number(short(value));

export function createPath(): Path {
  let data = "";
  let last: Point | null = null;
  /** A run along one axis whose end is not written yet, since it may go on. */
  let run: { readonly axis: "x" | "y"; readonly way: number } | null = null;
  const settle = (): void => {
    if (run && last) data += run.axis === "x" ? `H${short(last.x)}` : `V${short(last.y)}`;
    run = null;
  };
  const moveTo = (x: number, y: number): void => {
    settle();
    last = { x: rounded(x), y: rounded(y) };
    data += `M${short(x)} ${short(y)}`;
  };
  return {
    moveTo,
    lineTo(x, y) {
      if (!last) return moveTo(x, y);
      const next = { x: rounded(x), y: rounded(y) };
      const across = Math.sign(next.x - last.x);
      const down = Math.sign(next.y - last.y);
      if (across === 0 && down === 0) return;
      const axis = down === 0 ? "x" : across === 0 ? "y" : null;
      const way = across + down;
      if (run?.axis !== axis || run?.way !== way) settle();
      if (axis) run = { axis, way };
      else data += `L${short(x)} ${short(y)}`;
      last = next;
    },
    arcTo(radius, large, x, y) {
      settle();
      last = { x: rounded(x), y: rounded(y) };
      data += `A${short(radius)} ${short(radius)} 0 ${large ? 1 : 0} 1 ${short(x)} ${short(y)}`;
    },
    close() {
      settle();
      data += "Z";
    },
    data() {
      settle();
      return data;
    },
  };
}
