// The row of choices under the charts: which chart, how much of the run, on which scale, with which other run, and what can be saved.
import { lazy, Suspense, useState } from "react";
import { t } from "#messages";
import { Button, cx, IconButton, Segmented, Select } from "#ui";
import type { ChartData } from "../data/chartData.ts";
import { CHART_ROWS, type ChartRow } from "../rows.ts";
import type { TextBoard } from "../textBoard.ts";
import type { TimelineView } from "../view.ts";
import { BeforeLine } from "./BeforeMark.tsx";
import type { LatencyScale } from "./chartRows.ts";
import type { RunLines } from "./lines.ts";
import { READ_SPAN } from "./useCursor.ts";
import { spanText } from "./values.ts";

const Save = lazy(async () => ({ default: (await import("./Save.tsx")).Save }));

/** All charts, one of them, or the latencies by how many there are of each. */
export type Shown = "all" | ChartRow["id"] | "histogram";

export interface ToolsProps {
  readonly shown: Shown;
  readonly onShown: (shown: Shown) => void;
  readonly scale: LatencyScale;
  readonly onScale: (scale: LatencyScale) => void;
  readonly data: ChartData;
  readonly rows: readonly ChartRow[];
  readonly before: RunLines | null;
  readonly board: TextBoard;
  readonly view: TimelineView;
  /** Whether there is another run to be held against, and whether its lines are shown. */
  readonly hasBefore: boolean;
  readonly beforeToo: boolean;
  readonly onBeforeToo: (beforeToo: boolean) => void;
  readonly onZoom: (factor: number) => void;
  readonly picture: () => HTMLElement | null;
}

export function Tools(props: ToolsProps) {
  const { shown, scale, view } = props;
  const [saving, setSaving] = useState(false);
  const hasLatency = shown === "all" || shown === "latency" || shown === "histogram";
  const { range } = view;
  return (
    <>
      <div
        role="group"
        aria-label={t("chartReading.tools")}
        className="control flex min-h-11 flex-wrap items-center gap-x-4 gap-y-1.5 px-4 py-1.5 text-xs @max-3xl:px-3"
      >
        <Select
          className="[&_select]:text-left"
          label={t("chartReading.show")}
          options={OPTIONS}
          value={shown}
          onChange={props.onShown}
        />
        <div role="group" aria-label={t("chartReading.zoom")} className="flex items-center gap-1">
          <IconButton variant="plain" label={t("chartReading.zoomIn")} onClick={() => props.onZoom(0.5)}>
            <Sign d="M4 0h2v10H4zM0 4h10v2H0z" />
          </IconButton>
          <IconButton
            variant="plain"
            label={t("chartReading.zoomOut")}
            disabled={range === null}
            onClick={() => props.onZoom(2)}
          >
            <Sign d="M0 4h10v2H0z" />
          </IconButton>
          <Button size="small" disabled={range === null} onClick={() => view.onRange(null)}>
            {t("chartReading.whole")}
          </Button>
        </div>
        {hasLatency && (
          <Segmented label={t("chartReading.scale")} options={SCALES} value={scale} onChange={props.onScale} />
        )}
        {shown !== "histogram" && (
          <label
            className={cx("flex min-h-6 items-center gap-2", !props.hasBefore && "text-ink-3")}
            title={props.hasBefore ? undefined : t("chartReading.noBefore")}
          >
            <input
              type="checkbox"
              className="size-4 accent-ink"
              checked={props.beforeToo}
              disabled={!props.hasBefore}
              onChange={(event) => props.onBeforeToo(event.currentTarget.checked)}
            />
            <BeforeLine />
            {t(view.before?.pinned ? "chartReading.pinnedRun" : "chartReading.beforeRun")}
          </label>
        )}
        <Button size="small" aria-expanded={saving} onClick={() => setSaving(!saving)}>
          {t("chartReading.save")}
        </Button>
        <p className="min-w-54 text-ink-2 tabular-nums">
          <span className="group-data-[reading=on]/reading:hidden">
            {range
              ? t("chartReading.shown", { span: spanText(range.fromUs, range.toUs) })
              : t("chartReading.wholeShown")}
          </span>
          <span
            ref={props.board.bind(READ_SPAN)}
            aria-hidden="true"
            className="hidden text-ink group-data-[reading=on]/reading:inline"
          />
        </p>
      </div>
      {saving && (
        <div className="border-t border-line px-4 py-3 text-xs @max-3xl:px-3">
          <Suspense fallback={<p className="text-ink-2">{t("chartReading.loading")}</p>}>
            <Save {...props} />
          </Suspense>
        </div>
      )}
    </>
  );
}

const OPTIONS: readonly { readonly value: Shown; readonly label: string }[] = [
  { value: "all", label: t("chartReading.all") },
  ...CHART_ROWS.map(({ id, label }) => ({ value: id, label })),
  { value: "histogram", label: t("chartReading.histogram") },
];

const SCALES = [
  { value: "log", label: t("chartReading.log") },
  { value: "linear", label: t("chartReading.linear") },
] as const;

function Sign({ d }: { readonly d: string }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 10 10" className="size-2.5 fill-current">
      <path d={d} />
    </svg>
  );
}
