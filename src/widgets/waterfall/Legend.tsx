// What the marks of a waterfall mean; only those that it shows.
import type { TriggerKind } from "#engine";
import { t } from "#messages";
import type { WaterfallRow } from "./rowsOf.ts";

interface LegendProps {
  readonly rows: readonly WaterfallRow[];
  readonly paused: boolean;
  readonly broken: boolean;
  readonly told: boolean;
  readonly trigger: TriggerKind;
}

export function Legend({ rows, paused, broken, told, trigger }: LegendProps) {
  const entries = [
    ["critical", rows.some(({ critical }) => critical), t("waterfall.legend.critical")],
    ["beside", rows.some(({ critical }) => !critical), t("waterfall.legend.beside")],
    ["moment", rows.some(({ moment }) => moment), t("waterfall.legend.moment")],
    ["failed", rows.some(({ failed }) => failed), t("waterfall.legend.failed")],
    ["pause", paused, t("waterfall.legend.pause")],
    ["break", broken, t("waterfall.legend.break")],
    ["told", told, t(trigger === "http" ? "waterfall.legend.told.http" : "waterfall.legend.told.event")],
  ] as const;
  return (
    <ul aria-label={t("waterfall.legend")} className="waterfall-legend">
      {entries.map(
        ([mark, shown, text]) =>
          shown && (
            <li key={mark}>
              <span aria-hidden="true" className="waterfall-mark" data-mark={mark} />
              {text}
            </li>
          ),
      )}
    </ul>
  );
}
