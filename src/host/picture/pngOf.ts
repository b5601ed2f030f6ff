// A picture as the pixels of a PNG.
import type { Picture } from "./pictureOf.ts";
import { pngSize } from "./pngSize.ts";

/** Rejects where the browser cannot draw it. */
export async function pngOf(picture: Picture, pixelsPerPx: number): Promise<Blob> {
  const image = new Image();
  // A data address, since what comes from one may be read back from a canvas in every browser and frame.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(picture.svg)}`;
  await image.decode();
  const { widthPx, heightPx } = pngSize(picture, pixelsPerPx);
  const canvas = document.createElement("canvas");
  canvas.width = widthPx;
  canvas.height = heightPx;
  const context = canvas.getContext("2d");
  if (!context) throw new Error("this browser draws on no canvas");
  context.drawImage(image, 0, 0, widthPx, heightPx);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("the picture is too large"))), "image/png");
  });
}
