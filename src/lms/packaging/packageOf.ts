// The package itself: manifest, launch pages, the whole app as one file, and the script that reports, zipped.
import { strToU8, zip, type AsyncZippable } from "fflate";
import { cartridgeFiles } from "./cartridge.ts";
import { cmi5Structure } from "./cmi5.ts";
import { launchPage } from "./launchPage.ts";
import { idOf, launchFileOf, nameOf, type Order } from "./order.ts";
import { scorm12Manifest, scorm2004Manifest } from "./scorm.ts";

/** Files of the built app that go into a package, by their name there: their place below the site's address. */
export const PARTS = {
  "lab.html": "serverless-lab.html",
  "course.js": "lms/course.js",
  "course.css": "lms/course.css",
} as const;
export type Parts = Readonly<Record<keyof typeof PARTS, string>>;

/** A package says the same to the byte, whenever it is made. */
const MADE = new Date("2026-01-01T00:00:00");

/**
 * @param parts the texts of the files in PARTS; a cartridge, which holds links alone, needs none
 * @returns the zip. Rejects where the order has no unit
 */
export async function packageOf(order: Order, parts: Parts | null): Promise<Uint8Array<ArrayBuffer>> {
  if (order.units.length === 0) throw new RangeError("a package holds at least one unit");
  const files = Object.entries(filesOf(order, parts)).map(([name, text]) => [name, strToU8(text)] as const);
  const entries: AsyncZippable = Object.fromEntries(files);
  return new Promise((resolve, reject) =>
    zip(entries, { level: 9, mtime: MADE }, (error, zipped) =>
      error ? reject(error) : resolve(new Uint8Array(zipped)),
    ),
  );
}

/** The files of a package by name, the manifest first, as platforms look for it. */
export function filesOf(order: Order, parts: Parts | null): Readonly<Record<string, string>> {
  if (order.format === "cartridge") return cartridgeFiles(order);
  if (!parts) throw new RangeError("this package holds the app");
  const pages = order.units.map((unit) => [launchFileOf(unit), launchPage(unit, order)] as const);
  const shared = Object.keys(PARTS);
  const manifest = {
    scorm12: () => ({ "imsmanifest.xml": scorm12Manifest(order, shared) }),
    scorm2004: () => ({ "imsmanifest.xml": scorm2004Manifest(order, shared) }),
    cmi5: () => ({ "cmi5.xml": cmi5Structure(order) }),
  }[order.format]();
  return { ...manifest, ...Object.fromEntries(pages), ...parts };
}

/** Such as "what-is-a-server.scorm12.zip"; of several lessons "serverless-lab.scorm12.zip". */
export function fileNameOf(order: Order): string {
  const { format, units } = order;
  const name = units.length === 1 ? idOf(units[0]) : nameOf(order);
  return format === "cartridge" ? `${name}.imscc` : `${name}.${format}.zip`;
}
