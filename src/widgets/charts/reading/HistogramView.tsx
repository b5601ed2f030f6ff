// Latency as a histogram: warm and cold each with its own bars and percentiles over one axis; read by pointer, by keys, and as a table.
import { useRef, useState, type KeyboardEvent, type PointerEvent } from "react";
import { usePlayerState } from "#player";
import { formatClock, formatCount, formatMs, t } from "#messages";
import { Message } from "#ui";
import type { TimeRange } from "#host";
import type { LatencyScale } from "./chartRows.ts";
import { HistogramTable } from "./HistogramTable.tsx";
import { barOf, type HistogramData, type KindOfLatencies } from "./histogram.ts";
import { rowsIn } from "../data/recorded.ts";
import { useHistogram } from "./useHistogram.ts";
import { spanText } from "./values.ts";

interface HistogramViewProps {
  readonly range: TimeRange | null;
  readonly scale: LatencyScale;
}

export function HistogramView({ range, scale }: HistogramViewProps) {
  const { run } = usePlayerState();
  const data = useHistogram(run, { range, scale });
  if (!run) return null;
  if (rowsIn(run, range ?? { fromUs: 0, toUs: Infinity }) === null) {
    const { rows, arrivalUs } = run.requests;
    const clock = formatClock(rows === 0 ? 0 : arrivalUs[rows - 1]);
    return <Message kind="empty" title={t("chartReading.notRecorded", { clock })} className="flex-1" />;
  }
  if (!data) return <Message kind="loading" title={t("chartReading.counting")} className="flex-1" />;
  return <Bars data={data} note={noteOf(range)} />;
}

function noteOf(range: TimeRange | null): string {
  return range === null
    ? t("chartReading.ofWhole")
    : t("chartReading.ofStretch", { span: spanText(range.fromUs, range.toUs) });
}

function Bars({ data, note }: { readonly data: HistogramData; readonly note: string }) {
  const { edgesMs } = data;
  const bars = edgesMs.length - 1;
  const [read, setRead] = useState<number | null>(null);
  const plots = useRef<HTMLDivElement>(null);
  const at = (event: PointerEvent) => {
    const box = plots.current?.getBoundingClientRect();
    if (!box || box.width === 0) return;
    setRead(Math.max(0, Math.min(bars - 1, Math.floor(((event.clientX - box.left) / box.width) * bars))));
  };
  const press = (event: KeyboardEvent) => {
    const to = targetOf(event.key, read ?? fullest(data), bars);
    if (to === null || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    setRead(to);
  };
  const text = read === null ? "" : barText(data, Math.min(read, bars - 1));
  return (
    <section aria-label={t("chartReading.histogram")} className="flex min-h-64 flex-1 flex-col px-4 py-2 text-xs">
      <p className="text-ink-2">{note}</p>
      <div
        ref={plots}
        role="slider"
        tabIndex={0}
        aria-label={t("chartReading.bars")}
        aria-valuemin={1}
        aria-valuemax={bars}
        aria-valuenow={(read ?? fullest(data)) + 1}
        aria-valuetext={text || barText(data, fullest(data))}
        onKeyDown={press}
        onFocus={() => setRead(read ?? fullest(data))}
        onBlur={() => setRead(null)}
        onPointerMove={at}
        onPointerUp={at}
        onPointerOut={(event) => event.pointerType !== "touch" && setRead(null)}
        className="relative flex flex-1 touch-pan-y flex-col"
      >
        <Kind name={t("chartReading.warm")} kind={data.warm} edgesMs={edgesMs} bars="fill-warm" />
        <Kind name={t("chartReading.cold")} kind={data.cold} edgesMs={edgesMs} bars="fill-cold" />
        {read !== null && (
          <span
            aria-hidden="true"
            className="absolute inset-y-0 border-x border-dashed border-ink"
            style={{ left: `${(Math.min(read, bars - 1) / bars) * 100}%`, width: `${100 / bars}%` }}
          />
        )}
      </div>
      <Axis edgesMs={edgesMs} />
      <p className="flex flex-wrap justify-between gap-x-4">
        <span className="text-ink-2">{t("chartReading.axis")}</span>
        <span aria-hidden="true" className="tabular-nums">
          {text}
        </span>
      </p>
      <HistogramTable data={data} />
    </section>
  );
}

function targetOf(key: string, bar: number, bars: number): number | null {
  const targets: Readonly<Record<string, number>> = {
    ArrowRight: bar + 1,
    ArrowUp: bar + 1,
    ArrowLeft: bar - 1,
    ArrowDown: bar - 1,
    PageUp: bar + 5,
    PageDown: bar - 5,
    Home: 0,
    End: bars - 1,
  };
  return Object.hasOwn(targets, key) ? Math.max(0, Math.min(bars - 1, targets[key])) : null;
}

/** Where reading begins. */
function fullest({ warm, cold }: HistogramData): number {
  let found = 0;
  warm.counts.forEach((count, bar) => {
    if (count + cold.counts[bar] > warm.counts[found] + cold.counts[found]) found = bar;
  });
  return found;
}

function barText({ edgesMs, warm, cold }: HistogramData, bar: number): string {
  return t("chartReading.bar", {
    from: formatMs(edgesMs[bar]),
    to: formatMs(edgesMs[bar + 1]),
    warm: formatCount(warm.counts[bar]),
    cold: formatCount(cold.counts[bar]),
  });
}

interface KindProps {
  readonly name: string;
  readonly kind: KindOfLatencies;
  readonly edgesMs: readonly number[];
  readonly bars: string;
}

function Kind({ name, kind, edgesMs, bars }: KindProps) {
  const { counts, count } = kind;
  const most = counts.reduce((one, other) => Math.max(one, other), 0);
  const marks = count === 0 ? [] : [kind.p50Ms, kind.p95Ms, kind.p99Ms];
  return (
    <div className="relative flex min-h-20 flex-1 flex-col pt-1">
      <p className="flex flex-wrap gap-x-3 tabular-nums">
        <span className="font-semibold">{name}</span>
        <span>{t("chartReading.count", { n: count })}</span>
        {count > 0 ? (
          <>
            <span>
              {t("chartReading.figures", {
                p50: formatMs(kind.p50Ms),
                p95: formatMs(kind.p95Ms),
                p99: formatMs(kind.p99Ms),
                longest: formatMs(kind.longestMs),
              })}
            </span>
            <span className="ml-auto text-ink-2">{t("chartReading.most", { n: formatCount(most) })}</span>
          </>
        ) : (
          <span className="text-ink-2">{t("chartReading.noneOfKind")}</span>
        )}
      </p>
      <svg
        aria-hidden="true"
        viewBox={`0 0 ${counts.length} 1`}
        preserveAspectRatio="none"
        className="block min-h-12 w-full flex-1 border-b border-line-2"
      >
        <path
          className={bars}
          d={Array.from(counts, (each, bar) => (each > 0 ? `M${bar + 0.04} 1v${-each / most}h0.92V1z` : "")).join("")}
        />
        {marks.map((ms, index) => (
          <path
            key={index}
            className="fill-none stroke-ink"
            vectorEffect="non-scaling-stroke"
            strokeDasharray={["none", "4 3", "1.500 2"][index]}
            d={`M${placeOf(edgesMs, ms)} 0V1`}
          />
        ))}
      </svg>
    </div>
  );
}

/** Where a latency stands among the bars: within its bar as far as it is from one edge to the other. */
function placeOf(edgesMs: readonly number[], ms: number): number {
  const bar = barOf(edgesMs, ms);
  return bar + (ms - edgesMs[bar]) / (edgesMs[bar + 1] - edgesMs[bar]);
}

/** As many as stand side by side on a telephone. */
const MOST_LABELS = 5;

/** Every few edges, with their unit. */
function Axis({ edgesMs }: { readonly edgesMs: readonly number[] }) {
  const every = Math.ceil(edgesMs.length / MOST_LABELS);
  return (
    <div aria-hidden="true" className="relative h-5 text-2xs text-ink-3 tabular-nums">
      {edgesMs.map((edge, index) => {
        if (index % every !== 0) return null;
        const share = index / (edgesMs.length - 1);
        const shift = share < 0.03 ? 0 : share > 0.97 ? -100 : -50;
        return (
          <span
            key={edge}
            className="absolute top-0.5 whitespace-nowrap"
            style={{ left: `${share * 100}%`, transform: `translateX(${shift}%)` }}
          >
            {formatMs(edge)}
          </span>
        );
      })}
    </div>
  );
}
