// A picture of what is embedded, for the host that asks for one.
import type { Snapshot } from "#embedding";
import { isObject } from "#ui";
import { dataUrlOf, pictureOf, pngOf, pngSize } from "#host/picture";
import { refuse } from "./guest.ts";

const FORMATS = ["svg", "png"] as const;
const SCALES = { from: 1, to: 4, usual: 2 } as const;

/** @param shown selects what the picture is of */
export async function snapshot(value: unknown, shown: string): Promise<Snapshot> {
  const { format, scale } = readOptions(value);
  const element = document.querySelector<HTMLElement>(shown);
  if (!element) throw new Error("nothing is shown yet");
  const picture = await pictureOf(element, { title: document.title });
  if (format === "svg") return { format, widthPx: picture.widthPx, heightPx: picture.heightPx, data: picture.svg };
  return { format, ...pngSize(picture, scale), data: await dataUrlOf(await pngOf(picture, scale)) };
}

function readOptions(value: unknown) {
  const given = value === undefined ? {} : value;
  if (!isObject(given)) return refuse("{ format, scale }, both optional,");
  const unknown = Object.keys(given).find((name) => name !== "format" && name !== "scale");
  if (unknown !== undefined) refuse(`of format and scale; not ${unknown.slice(0, 40)}. Any of these`);
  const format = FORMATS.find((each) => each === (given.format ?? "svg")) ?? refuse(`format: ${FORMATS.join(", ")}`);
  const scale = given.scale ?? SCALES.usual;
  if (typeof scale !== "number" || !(scale >= SCALES.from && scale <= SCALES.to))
    return refuse(`scale: a number from ${SCALES.from} to ${SCALES.to}`);
  return { format, scale };
}
