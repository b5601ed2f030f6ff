// Identifiers that look like a provider's and mean nothing outside: the same for the same seed, row and purpose, always.
import { hashOf } from "#ui";

/** Hexadecimal digits drawn from a name (its hash to start, then mulberry32). */
export function hex(length: number, ...name: readonly (string | number)[]): string {
  let state = hashOf(name.join("\u0000"));
  let digits = "";
  while (digits.length < length) {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    digits += ((mixed ^ (mixed >>> 14)) >>> 0).toString(16).padStart(8, "0");
  }
  return digits.slice(0, length);
}

/** A version 4 UUID (RFC 9562) drawn from a name. */
export function uuid(...name: readonly (string | number)[]): string {
  const digits = hex(32, ...name);
  const variant = "89ab"[Number.parseInt(digits[16], 16) % 4];
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `4${digits.slice(13, 16)}`,
    `${variant}${digits.slice(17, 20)}`,
    digits.slice(20),
  ].join("-");
}

/** Text as base64, of its UTF-8 bytes (RFC 4648, section 4). */
export function base64(text: string): string {
  const bytes = new TextEncoder().encode(text);
  return btoa(String.fromCharCode(...bytes));
}

/** The same with the alphabet for addresses and without padding (RFC 4648, section 5), as tokens use it. */
export function base64Url(text: string): string {
  return base64(text).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}
