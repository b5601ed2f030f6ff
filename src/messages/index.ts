// Every word on the screen, by key. Each room writes its own catalogue file in en/; `t` looks a key up and fills it in.

import { charts } from "./en/charts.ts";
import { diagram } from "./en/diagram.ts";
import { embed } from "./en/embed.ts";
import { home } from "./en/home.ts";
import { lab } from "./en/lab.ts";
import { lifecycle } from "./en/lifecycle.ts";
import { player } from "./en/player.ts";
import { predict } from "./en/predict.ts";
import { shell } from "./en/shell.ts";
import { travel } from "./en/travel.ts";
import { toPseudo } from "./pseudo.ts";
import { fill, type ParamsOf, type Value } from "./template.ts";

export {
  formatClock,
  formatCount,
  formatDuration,
  formatMs,
  formatNumber,
  formatPercent,
  formatUsd,
} from "./format.ts";

const catalogue = {
  ...shell,
  ...home,
  ...lab,
  ...charts,
  ...diagram,
  ...player,
  ...embed,
  ...lifecycle,
  ...predict,
  ...travel,
} as const;

type Catalogue = typeof catalogue;
export type MessageKey = keyof Catalogue;

type Params<Key extends MessageKey> = [ParamsOf<Catalogue[Key]>] extends [never]
  ? []
  : [params: Readonly<Record<ParamsOf<Catalogue[Key]>, Value>>];

// Read once: a worker and a test have no address, and speak English.
const pseudo = typeof location === "object" && new URLSearchParams(location.search).get("lang") === "pseudo";

/**
 * The text of a key, its parameters filled in. Whole numbers are grouped; give other quantities already formatted, with their
 * unit. `{n|request|requests}` in a template picks the word for one or many. A key or parameter that does not exist is a type error.
 */
export function t<Key extends MessageKey>(key: Key, ...[params]: Params<Key>): string {
  const template: string = catalogue[key];
  return fill(pseudo ? toPseudo(template) : template, params ?? {});
}
