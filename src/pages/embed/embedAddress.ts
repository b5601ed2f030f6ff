// What an embed's address asks for. Pure text in, a request and its faults out.

import type { Provider } from "#facts";
import { languages } from "#messages";
import { readQuery } from "#ui";
import { isWidgetId, widgetIds, widgets, type WidgetId } from "#widgets";
import { CONTROLS, type Controls, type WidgetValues } from "#host";

const THEMES = ["light", "dark", "auto"] as const;
export type EmbedTheme = (typeof THEMES)[number];
/** Named here, since every embed loads this and most need no facts. */
export const PROVIDERS = ["aws", "azure", "gcp", "cloudflare"] as const satisfies readonly Provider[];

export interface EmbedFault {
  readonly parameter:
    | "shows"
    | "scenario"
    | "link"
    | "provider"
    | "t"
    | "theme"
    | "controls"
    | "lang"
    | "origin"
    | "slide"
    | "route"
    | "own";
  readonly found: string;
}

/** What is embedded: a widget, or by name a lesson, a belief, a brief or a deck, which know themselves whether they exist. */
export type Shows =
  | { readonly kind: "widget"; readonly widget: WidgetId }
  | { readonly kind: "lesson" | "slides" | "belief" | "brief"; readonly name: string };

export interface EmbedAddress {
  readonly shows: Shows;
  /** The name of a preset; null for what shows no run of its own. */
  readonly scenario: string | null;
  /** A whole scenario, as a link carries it; goes before the name. */
  readonly link: string | null;
  /** Whose services the scenario is moved to; null for its own. */
  readonly provider: Provider | null;
  /** Null: at a moment where something is seen. */
  readonly timeS: number | null;
  readonly theme: EmbedTheme;
  readonly controls: Controls;
  /** The id of a deck's slide; null for its first. */
  readonly slide: string | null;
  /** The shorter talk of a deck; null for the whole. */
  readonly route: string | null;
  /** What somebody made of a deck, packed; goes before the route. */
  readonly own: string | null;
  /** The only origin to answer to; null for whichever the host has; "none" where what was asked for is none. */
  readonly hostOrigin: string | null;
  /** What is set within the widget at first. */
  readonly settings: WidgetValues;
  readonly faults: readonly EmbedFault[];
}

/** Reads path and query of an embed's address. Never throws: what was not understood takes its default and is in `faults`. */
export function readEmbedAddress(path: string, search: string, scenarioNames: readonly string[]): EmbedAddress {
  const faults: EmbedFault[] = [];
  const query = readQuery(search);
  /** The value that `read` makes of a parameter's text; where it makes none, or there is no text, the fallback. */
  const read = <Value>(
    parameter: EmbedFault["parameter"],
    text: string | null,
    fallback: Value,
    value: (text: string) => Value | undefined,
  ): Value => {
    if (text === null) return fallback;
    const found = value(text);
    if (found === undefined) faults.push({ parameter, found: text });
    return found ?? fallback;
  };
  const oneOf =
    <Value extends string>(allowed: readonly Value[]) =>
    (text: string) =>
      allowed.find((each) => each === text);

  const parts = path.split("/").filter((part) => part !== "");
  const asked = parts.slice(parts.indexOf("embed") + 1);
  const shows = read<Shows>("shows", asked.join("/"), { kind: "widget", widget: widgetIds[0] }, () => showsOf(asked));
  const defaultScenario = shows.kind === "widget" ? widgets[shows.widget].defaultScenario : null;
  return {
    shows,
    scenario: defaultScenario && read("scenario", query.get("scenario"), defaultScenario, oneOf(scenarioNames)),
    link: defaultScenario && query.get("s"),
    provider:
      defaultScenario === null
        ? null
        : read<Provider | null>("provider", query.get("provider"), null, oneOf(PROVIDERS)),
    timeS: read<number | null>("t", query.get("t"), null, (text) =>
      /^\d{1,9}(\.\d{1,6})?$/.test(text) ? Number(text) : undefined,
    ),
    theme: read("theme", query.get("theme"), "auto", oneOf(THEMES)),
    controls: read("controls", query.get("controls"), "shown", oneOf(CONTROLS)),
    slide: query.get("slide"),
    settings: shows.kind === "widget" ? settingsOf(shows.widget, query) : {},
    route: query.get("route"),
    own: query.get("own"),
    hostOrigin: query.has("origin") ? read("origin", query.get("origin"), "none", originOf) : null,
    faults: (read("lang", query.get("lang"), "en", oneOf(languages)), faults),
  };
}

function showsOf([kind, name]: readonly string[]): Shows | undefined {
  if (isWidgetId(kind) && name === undefined) return { kind: "widget", widget: kind };
  const isText = kind === "lesson" || kind === "slides" || kind === "belief" || kind === "brief";
  if (isText && name !== undefined) return { kind, name };
  return undefined;
}

const OF_EVERY_EMBED = new Set(["scenario", "s", "provider", "t", "theme", "controls", "lang", "origin", "slide", "v"]);

/** The stage's scene, as its attributes, or what a break-even compares: the widget itself says what is wrong with them. */
function settingsOf(widget: WidgetId, query: URLSearchParams): WidgetValues {
  const own = Object.fromEntries([...query].filter(([name]) => !OF_EVERY_EMBED.has(name)));
  if (widget === "stage") return { scene: own };
  return widget === "break-even" ? { asked: own } : {};
}

function originOf(text: string): string | undefined {
  const origin = URL.canParse(text) ? new URL(text).origin : "null";
  return origin !== "null" && origin === text ? origin : undefined;
}
