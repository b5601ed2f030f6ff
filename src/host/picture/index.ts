// The door to pictures of what is shown: SVG and PNG. What makes them is fetched when one is asked for.
import { lazy } from "react";
import type { Picture, PictureWords } from "./pictureOf.ts";

export { dataUrlOf } from "./dataUrlOf.ts";
export { pngSize } from "./pngSize.ts";
export type { Picture, PictureWords };

/**
 * What is shown within the element, as an SVG that stands on its own: shapes and words, with a title and a description.
 * Rejects with RangeError where nothing is shown there.
 */
export async function pictureOf(element: HTMLElement, words: PictureWords): Promise<Picture> {
  const room = await import("./pictureOf.ts");
  return room.pictureOf(element, words);
}

/** The picture as a PNG of `pngSize`. Rejects where the browser cannot draw it. */
export async function pngOf(picture: Picture, pixelsPerPx = 2): Promise<Blob> {
  const room = await import("./pngOf.ts");
  return room.pngOf(picture, pixelsPerPx);
}

/** Chooses and saves one. Suspends until its code has come. */
export const SaveImage = lazy(async () => ({ default: (await import("./SaveImage.tsx")).SaveImage }));
