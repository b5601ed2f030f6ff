// Paths of lanes: one description gives both the line that is drawn and a table of evenly spaced points to move along.

export type Segment =
  | { readonly kind: "line"; readonly from: Point; readonly to: Point }
  | { readonly kind: "curve"; readonly from: Point; readonly via1: Point; readonly via2: Point; readonly to: Point };
export type Point = readonly [x: number, y: number];

/** Points at equal distances along a path. */
export interface Track {
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly length: number;
}

const SAMPLES = 64;
const CURVE_STEPS = 24;

export function line(...points: readonly Point[]): Segment[] {
  return points.slice(1).map((to, i) => ({ kind: "line", from: points[i], to }));
}

export function curve(from: Point, via1: Point, via2: Point, to: Point): Segment[] {
  return [{ kind: "curve", from, via1, via2, to }];
}

/** The path as SVG path data. */
export function pathData(segments: readonly Segment[]): string {
  return segments
    .map((segment, i) => {
      const move = i === 0 || segments[i - 1].to !== segment.from ? `M${segment.from.join(" ")}` : "";
      return segment.kind === "line"
        ? `${move}L${segment.to.join(" ")}`
        : `${move}C${segment.via1.join(" ")} ${segment.via2.join(" ")} ${segment.to.join(" ")}`;
    })
    .join("");
}

/** The same path, sampled. */
export function sample(segments: readonly Segment[], samples = SAMPLES): Track {
  const points = segments.flatMap(flatten);
  const reached = [0];
  for (let i = 1; i < points.length; i++) {
    reached.push(reached[i - 1] + Math.hypot(points[i][0] - points[i - 1][0], points[i][1] - points[i - 1][1]));
  }
  const length = reached[reached.length - 1];
  const x = new Float32Array(samples + 1);
  const y = new Float32Array(samples + 1);
  let leg = 0;
  for (let i = 0; i <= samples; i++) {
    const distance = (length * i) / samples;
    while (leg < points.length - 2 && reached[leg + 1] < distance) leg++;
    const legLength = reached[leg + 1] - reached[leg];
    const part = legLength > 0 ? (distance - reached[leg]) / legLength : 0;
    x[i] = points[leg][0] + part * (points[leg + 1][0] - points[leg][0]);
    y[i] = points[leg][1] + part * (points[leg + 1][1] - points[leg][1]);
  }
  return { x, y, length };
}

function flatten(segment: Segment): Point[] {
  if (segment.kind === "line") return [segment.from, segment.to];
  const { from, via1, via2, to } = segment;
  return Array.from({ length: CURVE_STEPS + 1 }, (_, i): Point => {
    const t = i / CURVE_STEPS;
    const s = 1 - t;
    const at = (axis: 0 | 1): number =>
      s * s * s * from[axis] + 3 * s * s * t * via1[axis] + 3 * s * t * t * via2[axis] + t * t * t * to[axis];
    return [at(0), at(1)];
  });
}
