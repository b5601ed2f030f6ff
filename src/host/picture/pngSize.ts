// How many pixels a PNG of a picture has.

/** Browsers refuse canvases far above this, or take a telephone's memory. */
const MOST_PIXELS = 16_000_000;

interface Size {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** @param pixelsPerPx pixels for each CSS pixel; fewer where the whole would have more than 16 million */
export function pngSize({ widthPx, heightPx }: Size, pixelsPerPx: number): Size {
  const scale = Math.min(pixelsPerPx, Math.sqrt(MOST_PIXELS / (widthPx * heightPx)));
  return { widthPx: Math.max(1, Math.floor(widthPx * scale)), heightPx: Math.max(1, Math.floor(heightPx * scale)) };
}
