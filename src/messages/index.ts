// Every word on the screen, by key. Each room has its catalogue in en/; `t` looks a key up and fills it in. The words of a page or a
// widget come with its code: the first line of its door imports them, as "#messages/lab".

import type { Catalogue } from "./catalogue.ts";
import "./en/embed.ts";
import "./en/player.ts";
import "./en/shell.ts";
import { fill, type ParamsOf, type Value } from "./template.ts";
import { templateOf } from "./words.ts";

export { fill } from "./template.ts";
export { templateOf } from "./words.ts";

export {
  formatClock,
  formatCount,
  formatDuration,
  formatInterval,
  formatMicroUsd,
  formatMs,
  formatNumber,
  formatPercent,
  formatSum,
  formatUsd,
  isRare,
} from "./format.ts";

export type MessageKey = keyof Catalogue;

type Params<Key extends MessageKey> = [ParamsOf<Catalogue[Key]>] extends [never]
  ? []
  : [params: Readonly<Record<ParamsOf<Catalogue[Key]>, Value>>];

/** The languages there are; "pseudo" lengthens English, to find words that are not here. */
export const languages = ["en", "pseudo"] as const;
export type Language = (typeof languages)[number];

// Read once: a worker and a test have no address, and speak English.
const isPseudo = typeof location === "object" && new URLSearchParams(location.search).get("lang") === "pseudo";

/** What the page speaks. */
export const language: Language = isPseudo ? "pseudo" : "en";

let translate = (template: string): string => template;

/** Fetches what the page's language takes, before anything is said in it. */
export async function loadLanguage(): Promise<void> {
  if (language === "pseudo") translate = (await import("./pseudo.ts")).toPseudo;
}

/**
 * The text of a key, its parameters filled in. Whole numbers are grouped; give other quantities already formatted, with their
 * unit. `{n|request|requests}` in a template picks the word for one or many. A key or parameter that does not exist is a type error.
 * Throws RangeError where the words of its room are not here.
 */
export function t<Key extends MessageKey>(key: Key, ...[params]: Params<Key>): string {
  return fill(translate(templateOf(key)), params ?? {});
}
