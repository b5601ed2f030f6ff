// What an embed's address asks for: a widget, a scenario by name, a time, a theme. Pure text in, a request and its faults out.

import { isWidgetId, widgetIds, widgets, type WidgetId } from "#widgets";

export type EmbedTheme = "light" | "dark" | "auto";

export interface EmbedFault {
  readonly parameter: "widget" | "scenario" | "t" | "theme";
  readonly found: string;
}

export interface EmbedAddress {
  readonly widget: WidgetId;
  /** Null for a widget that shows no run. */
  readonly scenario: string | null;
  /** Null: at a moment where something is seen. */
  readonly timeS: number | null;
  readonly theme: EmbedTheme;
  readonly faults: readonly EmbedFault[];
}

/** Reads path and query of an embed's address. Never throws: what was not understood takes its default and is in `faults`. */
export function readEmbedAddress(path: string, search: string, scenarioNames: readonly string[]): EmbedAddress {
  const faults: EmbedFault[] = [];
  const query = new URLSearchParams(search);
  const allowed = <Value>(
    parameter: EmbedFault["parameter"],
    value: Value | undefined,
    fallback: Value,
    text: string | null,
  ): Value => {
    if (value !== undefined) return value;
    if (text !== null) faults.push({ parameter, found: text });
    return fallback;
  };
  const asked = path.split("/").findLast((part) => part !== "") ?? "";
  const widget = allowed("widget", isWidgetId(asked) ? asked : undefined, widgetIds[0], asked);
  const name = query.get("scenario");
  const { defaultScenario } = widgets[widget];
  const scenario =
    defaultScenario === null
      ? null
      : allowed<string>(
          "scenario",
          scenarioNames.find((each) => each === name),
          defaultScenario,
          name,
        );
  const time = query.get("t");
  const timeS = allowed<number | null>(
    "t",
    /^\d{1,9}(\.\d{1,6})?$/.test(time ?? "") ? Number(time) : undefined,
    null,
    time,
  );
  const wished = query.get("theme");
  const theme = allowed(
    "theme",
    (["light", "dark", "auto"] as const).find((each) => each === wished),
    "auto",
    wished,
  );
  return { widget, scenario, timeS, theme, faults };
}
