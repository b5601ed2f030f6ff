// A bet as a short code that survives a chat: SL-7K2M9-A4XQ2. Ten characters of Crockford's base 32, which leaves out I, L, O and U
// (https://www.crockford.com/base32.html): which question (2), which device (4), what it says (2), and a check (2).
import { hashOf } from "#ui";

export interface Bet {
  /** The mark of the question, two characters: see `markOf`. */
  readonly question: string;
  /** The device, four characters. */
  readonly who: string;
  /** What it says, 0 to 1023: see answers.ts. */
  readonly says: number;
}

export interface Found {
  /** In the order of the text. */
  readonly bets: readonly Bet[];
  /** How many looked like codes, but fail their check. */
  readonly damaged: number;
}

/** The highest figure that a code carries. */
export const MOST = 1023;

const SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const BASE = SYMBOLS.length;
/** Chats make of a hyphen what they like, and some people leave it out. */
const CODE = /\bSL[\s\-\u2010-\u2015\u2212]?([0-9A-Z]{5})[\s\-\u2010-\u2015\u2212]?([0-9A-Z]{5})\b/gi;

export function encodeBet({ question, who, says }: Bet): string {
  const body = question + who + inSymbols(says);
  const code = body + checkOf(body);
  return `SL-${code.slice(0, 5)}-${code.slice(5)}`;
}

/** The codes in a text, a call's chat for instance. */
export function findBets(text: string): Found {
  const bets: Bet[] = [];
  let damaged = 0;
  for (const [, first, second] of text.matchAll(CODE)) {
    const code = (first + second).toUpperCase().replaceAll("O", "0").replaceAll(/[IL]/g, "1");
    if (code.includes("U") || checkOf(code.slice(0, 8)) !== code.slice(8)) damaged++;
    else bets.push({ question: code.slice(0, 2), who: code.slice(2, 6), says: fromSymbols(code.slice(6, 8)) });
  }
  return { bets, damaged };
}

/** The mark of a question: the same on every device for the same text. */
export function markOf(question: string): string {
  return inSymbols(hash(question) % BASE ** 2);
}

/** A device's name, by chance: one of a million. */
export function someone(): string {
  const [number] = crypto.getRandomValues(new Uint32Array(1));
  return inSymbols(Math.floor(number / BASE ** 2) % BASE ** 2) + inSymbols(number % BASE ** 2);
}

/** Whether a text is a device's name. */
export function isSomeone(text: string | null): text is string {
  return text !== null && /^[0-9A-HJKMNP-TV-Z]{4}$/.test(text);
}

function checkOf(body: string): string {
  return inSymbols(hash(body) % BASE ** 2);
}

function inSymbols(number: number): string {
  return SYMBOLS[Math.floor(number / BASE)] + SYMBOLS[number % BASE];
}

function fromSymbols(text: string): number {
  return SYMBOLS.indexOf(text[0]) * BASE + SYMBOLS.indexOf(text[1]);
}

/** A hash of 16 bits: its halves folded, so that the low bits carry all of it. */
function hash(text: string): number {
  const value = hashOf(text);
  return ((value >>> 16) ^ value) & 0xffff;
}
