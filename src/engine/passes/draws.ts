// Draws for a block of requests at once: the same numbers as one by one, in loops short enough for the processor.
import { drawBits, exponentialOf } from "../kernel/draws.ts";
import { roundUs } from "../kernel/roundUs.ts";
import { draw, EXPONENTIAL, isConstant, sample, type Sampler } from "../kernel/sampler.ts";
import type { DrawKeys } from "../kernel/draws.ts";
import type { Window } from "./window.ts";

/** For whom is drawn. */
export interface Drawing {
  readonly keys: DrawKeys;
  readonly window: Window;
  readonly streamOfFunction: boolean;
}

/** A draw for each row at [from, to), by its function's distribution, into `out`; not rounded. Equal functions may give one. */
export function drawBlock(
  flow: Drawing,
  of: readonly Sampler[],
  purpose: number,
  from: number,
  to: number,
  out: Float64Array,
): void {
  const [one] = of;
  if (of.length === 1 && isConstant(one)) out.fill(one.a, from, to);
  else if (of.length > 1 || flow.streamOfFunction) drawMixed(flow, of, purpose, from, to, out);
  else if (one.kind === EXPONENTIAL) drawExponential(flow, one.a, purpose, from, to, out);
  else drawAny(flow, one, purpose, from, to, out);
}

/** The same, rounded to whole microseconds. */
export function drawTimes(
  flow: Drawing,
  of: readonly Sampler[],
  purpose: number,
  from: number,
  to: number,
  out: Float64Array,
): void {
  drawBlock(flow, of, purpose, from, to, out);
  if (of.length === 1 && isConstant(of[0]) && Number.isInteger(of[0].a)) return;
  for (let at = from; at < to; at++) out[at] = roundUs(out[at]);
}

function drawExponential(
  flow: Drawing,
  mean: number,
  purpose: number,
  from: number,
  to: number,
  out: Float64Array,
): void {
  const { keys, window } = flow;
  const { number } = window;
  for (let at = from; at < to; at++) out[at] = mean * exponentialOf(drawBits(keys, purpose, 0, number[at], 0));
}

function drawAny(flow: Drawing, of: Sampler, purpose: number, from: number, to: number, out: Float64Array): void {
  const { keys, window } = flow;
  const { number } = window;
  for (let at = from; at < to; at++) out[at] = sample(of, drawBits(keys, purpose, 0, number[at], 0));
}

/** Functions that differ, or streams that do. */
function drawMixed(
  flow: Drawing,
  of: readonly Sampler[],
  purpose: number,
  from: number,
  to: number,
  out: Float64Array,
): void {
  const { keys, window, streamOfFunction } = flow;
  const { number, functionIndex } = window;
  for (let at = from; at < to; at++) {
    const f = functionIndex[at];
    out[at] = draw(of[of.length > 1 ? f : 0], keys, purpose, streamOfFunction ? f : 0, number[at], 0);
  }
}
