// The charts with what an instrument needs: values under the pointer and by keys, zoom, another run's lines, a histogram, files. It comes
// after the charts, in a part of its own.
import "#messages/chartReading";
import { lazy, Suspense, useLayoutEffect, useMemo, useRef, useState } from "react";
import { useFrame, usePlayer, usePlayerState } from "#player";
import { t } from "#messages";
import { cx } from "#ui";
import { ChartStack, type ChartStackProps } from "../ChartStack.tsx";
import type { ChartRow } from "../rows.ts";
import type { TimelineView } from "../view.ts";
import { BeforeMark } from "./BeforeMark.tsx";
import { BeforeSentence } from "./BeforeSentence.tsx";
import { ChartCursor } from "./ChartCursor.tsx";
import { onScales, rowsWith, type LatencyScale } from "./chartRows.ts";
import { Grid } from "./Grid.tsx";
import { keepLines, keptLines, linesIn, type RunLines } from "./lines.ts";
import { Overview } from "./Overview.tsx";
import { movedTo, zoomedBy } from "#host";
import { stretchOf } from "./stretch.ts";
import { Tools, type Shown } from "./Tools.tsx";
import { useCursor } from "./useCursor.ts";
import { useBrush } from "./useBrush.ts";
import { usePointer } from "./usePointer.ts";

const HistogramView = lazy(async () => ({ default: (await import("./HistogramView.tsx")).HistogramView }));

interface ReadableChartsProps {
  readonly stack: ChartStackProps;
  readonly view: TimelineView;
}

export function ReadableCharts({ stack, view }: ReadableChartsProps) {
  const { data: whole, board } = stack;
  const { clock } = usePlayer();
  const { moment } = usePlayerState();
  const root = useRef<HTMLDivElement>(null);
  const picture = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState<Shown>("all");
  const [scale, setScale] = useState<LatencyScale>("log");
  const [beforeToo, setBeforeToo] = useState(true);
  const kept = useKeptLines(view);
  const lines = beforeToo ? kept : null;
  const { range, onRange } = view;
  const isPinned = view.before?.pinned ?? false;
  const stretch = useMemo(() => (moment ? stretchOf(whole, moment, range) : whole), [whole, moment, range]);
  const before = useMemo(
    () => lines && linesIn(lines, stretch.startUs, stretch.series.binUs, stretch.series.bins),
    [lines, stretch],
  );
  const data = useMemo(() => onScales(stretch, before, scale), [stretch, before, scale]);
  const rows = useMemo(() => rowsWith(before, isOne(shown) ? shown : null), [before, shown]);
  const cursor = useCursor(root, { board, data, rows, before: lines });
  const zoomBy = (factor: number, aroundUs: number) =>
    onRange(zoomedBy({ fromUs: data.startUs, toUs: data.endUs }, factor, aroundUs));
  usePointer(root, data, cursor.show, zoomBy);
  useBrush(root, data, onRange);
  useTurningPages(view, whole.endUs);
  const cursorOf = ({ id, label }: ChartRow) => (
    <ChartCursor
      id={id}
      label={label}
      board={board}
      data={data}
      timeUs={cursor.timeUs}
      onRead={cursor.show}
      onZoom={zoomBy}
      onWhole={() => onRange(null)}
      onSeek={clock.seek}
    />
  );
  const renderPlot = (row: ChartRow) => (
    <>
      {shown === row.id && <Grid row={row} data={data} />}
      {lines && <BeforeMark id={row.id} board={board} />}
      {cursorOf(row)}
    </>
  );
  return (
    <div ref={root} className="group/reading isolate flex flex-1 flex-col">
      <div ref={picture} className={cx("flex flex-1 flex-col", shown !== "all" && "min-h-72")}>
        {shown === "histogram" ? (
          <Suspense fallback={<p className="flex-1 p-4 text-sm text-ink-2">{t("chartReading.loading")}</p>}>
            <HistogramView range={range} scale={scale} />
          </Suspense>
        ) : (
          <ChartStack {...stack} data={data} rows={rows} renderPlot={renderPlot} />
        )}
      </div>
      <Overview whole={whole} range={range} onRange={onRange} />
      <Tools
        shown={shown}
        onShown={setShown}
        scale={scale}
        onScale={setScale}
        data={data}
        rows={rows}
        before={before}
        board={board}
        view={view}
        hasBefore={kept !== null}
        beforeToo={beforeToo}
        onBeforeToo={setBeforeToo}
        onZoom={(factor) => zoomBy(factor, middleOf(data, clock.timeUs))}
        picture={() => picture.current}
      />
      {lines && <BeforeSentence lines={lines} board={board} pinned={isPinned} />}
    </div>
  );
}

const isOne = (shown: Shown): shown is ChartRow["id"] => shown !== "all" && shown !== "histogram";

/** The playhead where it is in sight, else the middle of what is shown. */
function middleOf({ startUs, endUs }: { readonly startUs: number; readonly endUs: number }, timeUs: number): number {
  return timeUs >= startUs && timeUs <= endUs ? timeUs : (startUs + endUs) / 2;
}

/** The lines of the run that the one on show is held against. Each run's are kept as it comes, also of those that are never drawn. */
function useKeptLines({ before }: TimelineView): RunLines | null {
  const player = usePlayer();
  const { run } = usePlayerState();
  useLayoutEffect(() => {
    const keep = () => {
      const { run: newest, model } = player.getState();
      if (newest && model) keepLines(newest, model);
    };
    keep();
    return player.subscribe(keep);
  }, [player]);
  return useMemo(() => (before && before.summary !== run?.summary ? keptLines(before.summary) : null), [before, run]);
}

/** While the run plays, the stretch goes on where the playhead leaves it. */
function useTurningPages({ range, onRange }: TimelineView, endUs: number): void {
  const { clock } = usePlayer();
  const lastUs = useRef(clock.timeUs);
  const isTurning = useRef(false);
  useFrame((timeUs) => {
    const leaves = range !== null && clock.playing && lastUs.current <= range.toUs && timeUs > range.toUs;
    lastUs.current = timeUs;
    if (!leaves || isTurning.current) return;
    isTurning.current = true;
    requestAnimationFrame(() => {
      isTurning.current = false;
      onRange(movedTo(range, range.toUs, endUs));
    });
  });
}
