// The text of a file, read by its byte order mark: editors and shells on Windows write UTF-16, too.
import { strFromU8 } from "fflate";

/** Characters put together at a time: as arguments of one call, they must not be too many. */
const CHUNK = 8192;
const REPLACEMENT = "\ufffd";

/** Without a mark, and with that of UTF-8, it is UTF-8. The mark is no part of the text. What stands for no character becomes U+FFFD. */
export function decodeText(file: Uint8Array): string {
  const [first, second] = file;
  if (first === 0xff && second === 0xfe) return fromUtf16(file, true);
  if (first === 0xfe && second === 0xff) return fromUtf16(file, false);
  return strFromU8(file).replace(/^\ufeff/, "");
}

function fromUtf16(file: Uint8Array, isLowFirst: boolean): string {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const length = Math.floor(file.length / 2);
  const pieces: string[] = [];
  for (let from = 1; from < length; from += CHUNK) {
    const units = Array.from({ length: Math.min(CHUNK, length - from) }, (_, index) =>
      view.getUint16(2 * (from + index), isLowFirst),
    );
    pieces.push(String.fromCharCode(...units));
  }
  return pieces.join("") + (file.length % 2 === 0 ? "" : REPLACEMENT);
}
