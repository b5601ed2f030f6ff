// Where marks stand along the axis: at their time, and one level lower where another stands in the way.

/** The part of the run that is on show, in microseconds. */
export interface Shown {
  readonly fromUs: number;
  readonly toUs: number;
}

/** Where a time stands, 0 to 1 within what is shown. */
export const shareOf = ({ fromUs, toUs }: Shown, timeUs: number): number => (timeUs - fromUs) / (toUs - fromUs);

export interface Placed {
  /** Share of the width; null outside what is shown. */
  readonly share: number | null;
  readonly level: number;
}

/** Each mark is `markPx` wide, its middle at its time; what would overlap stands on the first level that is free. */
export function placesOf(
  timesUs: readonly number[],
  shown: Shown,
  widthPx: number,
  markPx: number,
): { readonly places: readonly Placed[]; readonly levels: number } {
  /** Where the last mark of each level ends. */
  const ends: number[] = [];
  const order = timesUs.map((_, index) => index).sort((a, b) => timesUs[a] - timesUs[b]);
  const places: Placed[] = timesUs.map(() => ({ share: null, level: 0 }));
  for (const index of order) {
    const share = shareOf(shown, timesUs[index]);
    if (share < 0 || share > 1) continue;
    const left = share * widthPx - markPx / 2;
    const free = ends.findIndex((end) => end <= left);
    const level = free < 0 ? ends.length : free;
    ends[level] = left + markPx;
    places[index] = { share, level };
  }
  return { places, levels: Math.max(1, ends.length) };
}

const STEPS_S = [0.001, 0.01, 0.1, 0.5, 1, 5, 10, 30, 60, 300, 600, 1800, 3600];

/** How far an arrow key moves a mark, in seconds: a round step, about two hundred of which make up what is shown. */
export function stepOf({ fromUs, toUs }: Shown): number {
  return STEPS_S.findLast((step) => step <= (toUs - fromUs) / 1e6 / 200) ?? STEPS_S[0];
}

/** A time between 0 and the run's end, at a whole number of steps, in seconds. */
export function snapped(seconds: number, stepS: number, mostS: number): number {
  const near = Math.round(seconds / stepS) * stepS;
  return Number(Math.max(0, Math.min(mostS, near)).toFixed(3));
}
