// The fonts that the words of a picture need, as rules that carry the files within. A font that cannot be read is left out: each line
// of words says how wide it is, so that another font takes its place.
import { dataUrlOf } from "../dataUrlOf.ts";
import { escapeXml } from "../svg/xml.ts";

interface Face {
  readonly family: string;
  readonly weight: string;
  readonly style: string;
  readonly ranges: string;
  readonly url: string;
}

/** @param used the signs written in each list of families */
export async function fontRules(used: ReadonlyMap<string, ReadonlySet<string>>): Promise<string> {
  const faces = fontFaceRules().flatMap(faceOf);
  const wanted = new Set<Face>();
  for (const [families, signs] of used) {
    const named = families.split(",").map(unquoted);
    const family = named.find((name) => faces.some((face) => face.family === name));
    for (const face of faces) if (face.family === family && someWithin(signs, face.ranges)) wanted.add(face);
  }
  const rules = await Promise.all(Array.from(wanted, ruleOf));
  return rules.join("");
}

/**
 * A list of families as it means something outside this page: a stand-in that the style sheet makes of fonts of the reader's computer is
 * named by those fonts.
 */
export function namesOutside(families: string): string {
  return families
    .split(",")
    .map((family) => standIns().get(unquoted(family)) ?? family.trim())
    .join(", ");
}

let knownStandIns: ReadonlyMap<string, string> | null = null;

function standIns(): ReadonlyMap<string, string> {
  knownStandIns ??= new Map(
    fontFaceRules().flatMap(({ rule }) => {
      const names = Array.from(
        rule.style.getPropertyValue("src").matchAll(/local\(["']?([^"')]+)["']?\)/g),
        ([, name]) => name,
      );
      return names.length === 0
        ? []
        : [[unquoted(rule.style.getPropertyValue("font-family")), names.join(", ")] as const];
    }),
  );
  return knownStandIns;
}

interface FaceRule {
  readonly rule: CSSFontFaceRule;
  /** What its addresses are relative to. */
  readonly base: string;
}

/** Those of the style sheets that may be read: one of another origin may not. */
function fontFaceRules(): readonly FaceRule[] {
  return Array.from(document.styleSheets).flatMap((sheet) => {
    try {
      const rules = Array.from(sheet.cssRules).filter((rule) => rule instanceof CSSFontFaceRule);
      return rules.map((rule) => ({ rule, base: sheet.href ?? document.baseURI }));
    } catch {
      return [];
    }
  });
}

function faceOf({ rule, base }: FaceRule): readonly Face[] {
  const value = (name: string) => rule.style.getPropertyValue(name);
  const address = /url\(["']?([^"')]+)["']?\)/.exec(value("src"))?.[1];
  if (address === undefined) return [];
  return [
    {
      family: unquoted(value("font-family")),
      weight: value("font-weight") || "400",
      style: value("font-style") || "normal",
      ranges: value("unicode-range"),
      url: new URL(address, base).href,
    },
  ];
}

const unquoted = (name: string): string => name.trim().replace(/^["']|["']$/g, "");

/** Whether any of the signs lies within ranges such as `U+20-7E, U+A0`; without ranges, all do. */
export function someWithin(signs: ReadonlySet<string>, ranges: string): boolean {
  if (ranges === "") return signs.size > 0;
  const spans = ranges.split(",").map((range) => {
    const [from, to] = range.trim().replace(/^U\+/i, "").split("-");
    const ends = [from.replaceAll("?", "0"), to ?? from.replaceAll("?", "F")];
    return ends.map((end) => Number.parseInt(end, 16));
  });
  return Array.from(signs).some((sign) => {
    const code = sign.codePointAt(0) ?? 0;
    return !/\s/.test(sign) && spans.some(([from, to]) => code >= from && code <= to);
  });
}

const files = new Map<string, Promise<string>>();

async function ruleOf({ family, weight, style, ranges, url }: Face): Promise<string> {
  try {
    const data = await (files.get(url) ?? fetched(url));
    const range = ranges === "" ? "" : `unicode-range:${ranges};`;
    return escapeXml(
      `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};${range}src:url(${data})}`,
    ).replaceAll("&quot;", '"');
  } catch {
    files.delete(url);
    return "";
  }
}

/** A file of the app's as an address that holds it whole; in the single file it is one already. */
function fetched(url: string): Promise<string> {
  const file = url.startsWith("data:") ? Promise.resolve(url) : readFile(url);
  files.set(url, file);
  return file;
}

async function readFile(url: string): Promise<string> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return dataUrlOf(await answer.blob());
}
