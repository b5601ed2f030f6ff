// What a link may have been before a mailer, a messenger or an editor altered it: wrapped in lines, put in brackets, followed by a full stop,
// escaped once more, its hyphens made dashes. Whether a reading is right, its packing tells.

/** A link's two parts: the number behind its "v", and its letters. */
export interface Reading {
  readonly packing: number;
  readonly packed: string;
}

/** A line's end as mail has it (with the "=" of quoted-printable, or the ">" of an answer), other spaces, and signs that are not seen. */
const BETWEEN = /=\r?\n|\s*\n[>|\s]*|[\s\u00ad\u200b-\u200f\u2028-\u202f\u2060\ufeff]/g;
/** In quoted-printable, "=" is written "=3D". */
const BEGINNING = /(?:^|[^A-Za-z\d]|3D)v([1-9]\d{0,3})\.([\w-]*)/;
const MOST_ESCAPES = 3;

/** The readings of a text, the likeliest first; none where no link begins in it. */
export function readings(text: string): readonly Reading[] {
  const plain = unescaped(text)
    .replaceAll(/[\u2010\u2011\u2212]/g, "-")
    .replaceAll(/[\u2013\u2014]/g, "--");
  // Spaces within are a line's end, or what comes after the link has nothing to do with it.
  return [plain.replaceAll(BETWEEN, ""), plain].flatMap(readingOf);
}

function readingOf(text: string): readonly Reading[] {
  const [, packing, packed] = BEGINNING.exec(text) ?? [];
  return packing === undefined ? [] : [{ packing: Number(packing), packed }];
}

function unescaped(text: string): string {
  let plain = text;
  for (let n = 0; n < MOST_ESCAPES && /%[\da-f]{2}/i.test(plain); n++) {
    try {
      plain = decodeURIComponent(plain);
    } catch {
      return plain;
    }
  }
  return plain;
}
