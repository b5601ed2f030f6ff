// The bill of a run as a widget: the meter at the playhead, and below it every line, of a month or of the run.
import { useRef } from "react";
import { formatClock, formatSum, t } from "#messages";
import { useClockState, useFrame, usePlayer, usePlayerState } from "#player";
import { cx, Segmented } from "#ui";
import { isOneOf, isOnSlide, useWidgetState, type WidgetProps } from "#host";
import type { Span } from "#widgets/billWords";
import { BillLines } from "./BillLines.tsx";
import { MeterFigures } from "./MeterFigures.tsx";
import { SaveCsv } from "./SaveCsv.tsx";

const SPANS = ["month", "run"] as const;

export function Bill({ surface }: WidgetProps) {
  const { run, model, scenario } = usePlayerState();
  const [span, setSpan] = useWidgetState<Span>("span", "month", isOneOf(SPANS));
  if (!run || !model || !scenario) return null;
  const { cost } = run.summary;
  const isShort = isOnSlide(surface);
  return (
    <div data-surface={surface} className={cx("flex flex-1 flex-col bg-panel p-4 text-base", !isShort && "gap-4")}>
      <TimeSlider isNamed={!isShort} />
      <section aria-label={t("bill.meter")} className={cx(!isShort && "max-w-[44rem]")}>
        <MeterFigures run={run} model={model} isShort={isShort} />
      </section>
      {!isShort && (
        <>
          <p className="text-sm text-pretty">
            {t(scenario.billing.freeTier ? "bill.monthFree" : "bill.monthListed", {
              usd: formatSum(cost.month, cost.unpriced),
            })}
          </p>
          <details className="max-w-[44rem]">
            <summary className="w-fit py-1 text-sm text-ink-2 hover:text-ink">{t("bill.lines")}</summary>
            <div className="my-2 flex flex-wrap items-center justify-between gap-2">
              <Segmented<Span>
                label={t("bill.span")}
                options={SPANS.map((value) => ({ value, label: t(`bill.span.${value}`) }))}
                value={span}
                onChange={setSpan}
              />
              <SaveCsv
                title={scenario.title}
                tables={[{ side: "functions", lines: cost.lines, unpriced: cost.unpriced }]}
              />
            </div>
            <BillLines lines={cost.lines} unpriced={cost.unpriced} span={span} isPart />
          </details>
        </>
      )}
    </div>
  );
}

/** The playhead, for a widget that draws no time of its own. */
function TimeSlider({ isNamed }: { readonly isNamed: boolean }) {
  const { clock } = usePlayer();
  const { endUs } = useClockState();
  const slider = useRef<HTMLInputElement>(null);
  useFrame((timeUs) => {
    if (!slider.current) return;
    slider.current.value = String(timeUs);
    slider.current.setAttribute("aria-valuetext", formatClock(timeUs).split(".")[0]);
  });
  return (
    <label className="block text-sm">
      <span className={cx(!isNamed && "sr-only")}>{t("bill.time")}</span>
      <input
        ref={slider}
        type="range"
        min={0}
        max={endUs}
        step={endUs / 600}
        defaultValue={clock.timeUs}
        onChange={(event) => clock.seek(event.currentTarget.valueAsNumber)}
        className="block h-8 w-full cursor-pointer accent-ink"
      />
    </label>
  );
}
