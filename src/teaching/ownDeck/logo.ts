// A logo: a small picture in the deck itself. SVG is refused, since it is a document that can hold more than a picture.
import { t } from "#messages";
import { describe } from "#scenario";

/** In characters of its data URL: what is larger would make every copy of the deck slow to keep. */
const MOST_LOGO_CHARACTERS = 200_000;

/** How each kind of file begins (PNG: RFC 2083; JPEG: ITU T.81; WebP: RFC 9649). */
const BEGINNINGS: Readonly<Record<string, RegExp>> = {
  // oxlint-disable-next-line no-control-regex
  png: /^\x89PNG\r\n\x1a\n/,
  jpeg: /^\xff\xd8\xff/,
  webp: /^RIFF[^]{4}WEBP/,
};

/** What is wrong with a logo, in words; null where nothing is. */
export function faultOfLogo(value: unknown): string | null {
  if (typeof value !== "string") return describe(value);
  if (value.length > MOST_LOGO_CHARACTERS) return t("ownDeck.characters", { n: value.length });
  const [, kind, data] =
    /^data:image\/(png|jpeg|webp);base64,((?:[A-Za-z\d+/]{4})+(?:[A-Za-z\d+/]{2}==|[A-Za-z\d+/]{3}=)?)$/.exec(value) ??
    [];
  if (kind === undefined) return describe(value);
  return BEGINNINGS[kind].test(atob(data.slice(0, 16))) ? null : t("ownDeck.noSuchPicture", { kind });
}
