// One line of words on the picture.
import { painted } from "./colour.ts";
import { escapeXml, tag } from "./xml.ts";

export interface Words {
  readonly text: string;
  readonly x: number;
  /** Of the line on which the letters stand. */
  readonly y: number;
  /** As wide as on the page, whatever font there is where the picture is shown; null to let it run. */
  readonly width: number | null;
  readonly colour: string;
  readonly family: string;
  readonly size: number;
  readonly weight: string;
  readonly italic: boolean;
  /** As CSS has it: "underline", "line-through", or "none". */
  readonly decoration: string;
  /** Figures of one width, or "normal". */
  readonly figures: string;
}

export function writeWords(words: Words): string {
  const { text, x, y, width, colour, family, size, weight, italic, decoration, figures } = words;
  return tag(
    "text",
    {
      ...{ x, y, ...painted("fill", colour), "font-family": family, "font-size": size },
      "font-weight": weight === "400" ? null : weight,
      "font-style": italic ? "italic" : null,
      "text-decoration": decoration === "none" ? null : decoration,
      style: figures === "normal" ? null : `font-variant-numeric:${figures}`,
      "xml:space": /^\s|\s\s|\s$/.test(text) ? "preserve" : null,
      // A single sign has no gaps to set, and need not be stretched.
      ...(width !== null && text.length > 1 ? { textLength: width, lengthAdjust: "spacingAndGlyphs" } : {}),
    },
    escapeXml(text),
  );
}
