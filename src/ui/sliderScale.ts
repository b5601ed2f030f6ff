// Where a value stands on a slider. A linear slider moves by its step; a logarithmic one over stops, so that each key press moves it.

export interface SliderRange {
  readonly min: number;
  readonly max: number;
  /** Linear: the step. Logarithmic: every stop is a multiple of it. Default 1. */
  readonly step?: number;
  readonly scale?: "linear" | "log";
  /** The only values it may take, ascending; overrides `scale` and `step`. */
  readonly stops?: readonly number[];
}

/** What the native input works with: its own range, and the way to values and back. */
export interface SliderScale {
  readonly inputMin: number;
  readonly inputMax: number;
  readonly inputStep: number;
  /** The input's position nearest to a value. */
  readonly toInput: (value: number) => number;
  readonly toValue: (input: number) => number;
  /** Where a value stands, 0 at the left end to 1 at the right, between stops too. */
  readonly toShare: (value: number) => number;
  /** Where the native thumb stands for a value: on a step or stop, never between. */
  readonly toThumbShare: (value: number) => number;
}

const LOG_STOPS = 120;

/** The scale of a range. Logarithmic ranges may begin at 0: they are then logarithmic in 1 + value/step. */
export function sliderScale(range: SliderRange): SliderScale {
  if (range.stops || range.scale === "log") return stopScale(range.stops ?? logStops(range));
  const { min, max, step = 1 } = range;
  const lastStep = Math.floor((max - min) / step + 1e-9);
  return {
    inputMin: min,
    inputMax: max,
    inputStep: step,
    toInput: (value) => value,
    toValue: (input) => input,
    toShare: (value) => clampShare((value - min) / (max - min)),
    toThumbShare: (value) => clampShare((Math.min(lastStep, Math.round((value - min) / step)) * step) / (max - min)),
  };
}

function logStops({ min, max, step = 1 }: SliderRange): number[] {
  const offset = min > 0 ? 0 : step - min;
  const ratio = (max + offset) / (min + offset);
  const stops = new Set([min, max]);
  for (let index = 1; index < LOG_STOPS; index++) {
    const exact = (min + offset) * ratio ** (index / LOG_STOPS) - offset;
    const rounded = Math.round(Number(exact.toPrecision(2)) / step) * step;
    // A multiple of 0.1 carries digits that nobody asked for.
    const value = Number(rounded.toPrecision(12));
    if (value > min && value < max) stops.add(value);
  }
  return [...stops].sort((a, b) => a - b);
}

function stopScale(stops: readonly number[]): SliderScale {
  const last = stops.length - 1;
  const place = (value: number): number => {
    const above = stops.findIndex((stop) => stop >= value);
    if (above === -1) return last;
    if (above === 0) return 0;
    return above - (stops[above] - value) / (stops[above] - stops[above - 1]);
  };
  return {
    inputMin: 0,
    inputMax: last,
    inputStep: 1,
    toInput: (value) => Math.round(place(value)),
    toValue: (input) => stops[Math.min(last, Math.max(0, Math.round(input)))],
    toShare: (value) => clampShare(last === 0 ? 0 : place(value) / last),
    toThumbShare: (value) => clampShare(last === 0 ? 0 : Math.round(place(value)) / last),
  };
}

function clampShare(share: number): number {
  return Math.min(1, Math.max(0, share));
}
