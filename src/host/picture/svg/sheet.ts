// What a picture is gathered on: definitions by id, the fonts its words need, and clips.
import { contains, intersection, type Box } from "./box.ts";
import { tag } from "./xml.ts";

/** A clip: what lies outside its box, or beyond its round corners, is not seen. */
export interface Clip {
  readonly id: string | null;
  readonly box: Box;
  readonly radius: number;
}

export interface Sheet {
  /** Defines something and returns its id, which `write` is given once all is gathered. */
  readonly define: (write: (id: string) => string) => string;
  readonly definitions: () => string;
  /** The characters written in each font family, by the list of families that the style sheet names. */
  readonly fonts: Map<string, Set<string>>;
}

export function createSheet(): Sheet {
  const defined = new Map<string, (id: string) => string>();
  return {
    define(write) {
      const id = `lab-${defined.size + 1}`;
      defined.set(id, write);
      return id;
    },
    definitions: () => Array.from(defined, ([id, write]) => write(id)).join(""),
    fonts: new Map(),
  };
}

export const urlOf = (id: string): string => `url(#${id})`;

/** A clip within another. */
export function clipWithin(sheet: Sheet, outer: Clip, box: Box, radius: number): Clip {
  const seen = intersection(outer.box, box);
  // Corners of the outer one may cut as well, unless this lies clear of them.
  const nested = outer.id !== null && outer.radius > 0 && !contains(clearOf(outer), box);
  const shape = radius > 0 && contains(outer.box, box) ? { ...box, rx: radius } : { ...seen };
  const id = sheet.define((own) =>
    tag("clipPath", { id: own, "clip-path": nested && outer.id !== null ? urlOf(outer.id) : null }, tag("rect", shape)),
  );
  return { id, box: seen, radius };
}

/** The part of a clip in which nothing is cut: a corner at 0.3 of the radius from both sides lies within the arc. */
function clearOf({ box, radius }: Clip): Box {
  const by = 0.3 * radius;
  return { x: box.x + by, y: box.y + by, width: box.width - 2 * by, height: box.height - 2 * by };
}

/** Marks of this extent as the clip leaves them: as they are, cut, or not at all. */
export function clipped(markup: string, extent: Box, clip: Clip): string {
  const seen = intersection(clip.box, extent);
  // A line has no area, and is seen all the same.
  if (seen.width === 0 && extent.width > 0) return "";
  if (seen.height === 0 && extent.height > 0) return "";
  if (clip.id === null || contains(clearOf(clip), extent)) return markup;
  return tag("g", { "clip-path": urlOf(clip.id) }, markup);
}
