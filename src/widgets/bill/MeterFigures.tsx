// What the run has cost at the playhead, component by component. What follows the clock is written straight into its elements.
import { useLayoutEffect, useRef } from "react";
import type { Model, Run } from "#engine";
import { formatClock, formatCount, formatDuration, formatSum, formatUsd, t } from "#messages";
import { usePlayer, useWordsFrame } from "#player";
import { cx, writeText } from "#ui";
import { componentWord, Missing } from "#widgets/billWords";
import { meteredUsd, type Meter } from "./meter.ts";
import { useMeter } from "./useMeter.ts";

interface MeterFiguresProps {
  readonly run: Run;
  readonly model: Model;
  /** Figures alone, where there is no room for what they rest on. */
  readonly isShort?: boolean;
}

export function MeterFigures({ run, model, isShort = false }: MeterFiguresProps) {
  const meter = useMeter(run, model);
  if (!meter) return <p className="min-h-32 text-sm text-ink-2">{t("bill.metering")}</p>;
  const { cost } = run.summary;
  return (
    <>
      {meter.components.length > 0 ? (
        <Figures meter={meter} cost={cost} isShort={isShort} />
      ) : (
        <p className="text-sm">{t("bill.nothing")}</p>
      )}
      <Missing unpriced={cost.unpriced} />
      {!isShort && (
        <div className="mt-2 flex flex-col gap-1.5 text-2xs text-ink-2">
          <p>{t("bill.meterHow")}</p>
          {model.warmUpUs > 0 && <p>{t("bill.meterWarmUp", { time: formatDuration(model.warmUpUs / 1e6) })}</p>}
          {run.requests.rows < run.total && <p>{t("bill.meterEstimate", { n: formatCount(run.requests.rows) })}</p>}
        </div>
      )}
    </>
  );
}

interface FiguresProps {
  readonly meter: Meter;
  readonly cost: Run["summary"]["cost"];
  readonly isShort: boolean;
}

function Figures({ meter, cost, isShort }: FiguresProps) {
  const { clock } = usePlayer();
  const amounts = useRef<(HTMLElement | null)[]>([]);
  const bars = useRef<(HTMLElement | null)[]>([]);
  const [all, at] = [useRef<HTMLElement>(null), useRef<HTMLElement>(null)];
  const endUs = meter.bins * meter.binUs;
  const most = Math.max(...meter.components.map((_, index) => meteredUsd(meter, index, endUs)));
  const write = (timeUs: number): void => {
    let sum = 0;
    meter.components.forEach((_, index) => {
      const usd = meteredUsd(meter, index, timeUs);
      sum += usd;
      writeText(amounts.current[index], formatUsd(usd));
      const bar = bars.current[index];
      if (bar) bar.style.scale = `${(usd / most).toFixed(3)} 1`;
    });
    writeText(all.current, formatSum(sum, cost.unpriced));
    writeText(at.current, t("bill.meterAt", { time: formatClock(timeUs).split(".")[0] }));
  };
  useWordsFrame(write);
  useLayoutEffect(() => write(clock.timeUs));
  return (
    <dl className={cx("flex flex-col tabular-nums", isShort ? "gap-1 text-base" : "gap-1.5 text-sm")}>
      <div className="flex items-baseline justify-between gap-4">
        <dt className="min-w-0 font-semibold">
          {t("bill.meterTotal")} <span ref={at} className="font-normal text-ink-2" />
        </dt>
        <dd ref={all} className="m-0 text-right font-semibold whitespace-nowrap" />
        <dd className="m-0 sr-only">{t("bill.meterOf", { usd: formatSum(cost.total, cost.unpriced) })}</dd>
      </div>
      {meter.components.map((component, index) => (
        <div key={component} className="grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-4">
          <dt className="min-w-0 text-ink-2">{componentWord(component)}</dt>
          <dd
            ref={(element) => {
              amounts.current[index] = element;
            }}
            className="m-0 text-right font-semibold whitespace-nowrap"
          />
          <dd aria-hidden="true" className="col-span-2 m-0 h-1.5 overflow-hidden rounded-full bg-line">
            <span
              ref={(element) => {
                bars.current[index] = element;
              }}
              className="block h-full w-full origin-left scale-x-0 bg-ink"
            />
          </dd>
        </div>
      ))}
    </dl>
  );
}
