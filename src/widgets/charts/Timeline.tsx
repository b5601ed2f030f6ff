// The timeline: transport bar, five charts on one time axis under one playhead, and the same in words and tables.
import { lazy, Suspense, useCallback, useContext, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { Model, Run } from "#engine";
import { useClockState, useFrame, usePlayer, usePlayerState, useWordsFrame } from "#player";
import { formatClock, t } from "#messages";
import { cx, Message, readStored, writeStored } from "#ui";
import { ControlsContext, type WidgetProps } from "#host";
import { Announcement } from "./Announcement.tsx";
import { ChartStack, type ChartStackProps } from "./ChartStack.tsx";
import { ChartTables } from "./ChartTables.tsx";
import { chartData, readingAt, type ChartData, type Reading } from "./data/chartData.ts";
import { KeyboardHelp } from "./KeyboardHelp.tsx";
import { CHART_ROWS } from "./rows.ts";
import { Scrubber } from "./Scrubber.tsx";
import { sentenceOf } from "./sentence.ts";
import { createTextBoard, type TextBoard } from "./textBoard.ts";
import { Transport } from "./Transport.tsx";
import { useShortcuts } from "./useShortcuts.ts";
import type { TimelineView } from "./view.ts";

/** While playing, the sentence changes this often: often enough to follow, slowly enough to read. */
const SENTENCE_EVERY_MS = 1000;
/** Steps of the playhead across the charts: less than a pixel each. Half of the frames leave it where it is. */
const PLAYHEAD_STEPS = 2000;
const Marks = lazy(async () => ({ default: (await import("./Marks.tsx")).Marks }));
/** A page that will show what can be read fetches it before the charts stand, which would be drawn twice else. */
export const loadReading = async () => ({ default: (await import("./reading/ReadableCharts.tsx")).ReadableCharts });
const ReadableCharts = lazy(loadReading);
const SHORTCUTS = "shortcuts";

export interface TimelineProps extends WidgetProps {
  /** What else a page offers that has room for it: zoom, values, other runs' lines. Left out, the charts stand as they are. */
  readonly view?: TimelineView;
}

export function Timeline({ surface, view }: TimelineProps) {
  const { clock } = usePlayer();
  const { status, run, model, moment } = usePlayerState();
  const { playing } = useClockState();
  const [board] = useState(createTextBoard);
  const [lettersOnPage, setLettersOnPage] = useState(() => readStored(SHORTCUTS) !== "off");
  const root = useRef<HTMLElement>(null);
  const playhead = useRef<HTMLDivElement>(null);
  const sentenceMs = useRef(0);
  const data = useMemo(() => (run && model ? measured(run, model) : null), [run, model]);
  const live = surface !== "print";
  const controls = useContext(ControlsContext);

  const startUs = view?.range?.fromUs ?? 0;
  const lengthUs = (view?.range?.toUs ?? data?.endUs ?? 0) - startUs;

  const movePlayhead = (timeUs: number) => {
    if (!playhead.current) return;
    const share = live ? (timeUs - startUs) / lengthUs : 1;
    // Just outside, its line is not seen.
    const step = Math.round(Math.max(-0.003, Math.min(1.003, share)) * PLAYHEAD_STEPS);
    const place = `translateX(${step / (PLAYHEAD_STEPS / 100)}%)`;
    if (playhead.current.style.transform !== place) playhead.current.style.transform = place;
  };
  const write = (timeUs: number) => {
    if (!data || !moment) return;
    const shownUs = live ? timeUs : data.endUs;
    const reading = readingAt(data, moment, shownUs);
    writeReading(board, reading);
    const nowMs = performance.now();
    if (clock.playing && nowMs - sentenceMs.current < SENTENCE_EVERY_MS) return;
    sentenceMs.current = nowMs;
    board.write("sentence", sentenceOf(reading));
  };
  useFrame(movePlayhead);
  useWordsFrame(write);
  useLayoutEffect(() => {
    movePlayhead(clock.timeUs);
    write(clock.timeUs);
  });

  const sentenceAt = useCallback(
    (timeUs: number) => (data && moment ? sentenceOf(readingAt(data, moment, timeUs)) : ""),
    [data, moment],
  );
  const singleKeys = surface === "page" && lettersOnPage;
  useShortcuts(root, data ? lengthUs / data.series.bins : 0, singleKeys, controls === "shown");
  // Noted for the bench (scripts/bench-browser.mjs): React and the charts are done.
  useLayoutEffect(() => {
    if (status === "ready" && data) performance.mark("lab:drawn");
  }, [status, data]);

  if (!run || !data) {
    return (
      <Message
        kind={status === "running" ? "loading" : "empty"}
        title={status === "running" ? t("charts.computing") : t("charts.empty")}
      />
    );
  }
  const stack: ChartStackProps = {
    data,
    board,
    playhead: live ? playhead : null,
    renderExtras: (drawn, rows) =>
      live && (
        <>
          <ChartTables run={run} data={drawn} rows={rows} />
          <KeyboardHelp
            onPage={surface === "page" ? lettersOnPage : null}
            onChange={(onPage) => {
              writeStored(SHORTCUTS, onPage ? null : "off");
              setLettersOnPage(onPage);
            }}
          />
        </>
      ),
    children: (
      <>
        {model && model.interventions.length > 0 && (
          <Suspense>
            <Marks model={model} startUs={startUs} endUs={startUs + lengthUs} />
          </Suspense>
        )}
        {live && controls === "shown" && <Scrubber startUs={startUs} lengthUs={lengthUs} />}
      </>
    ),
  };
  return (
    <section
      ref={root}
      aria-label={t("charts.label")}
      data-playing={playing}
      className={cx(
        "@container relative flex flex-1 flex-col border-t border-line bg-panel text-ink",
        // A page scrolls as a whole; a frame of fixed height scrolls what does not fit.
        surface !== "page" && "min-h-0 overflow-y-auto",
      )}
    >
      {live && <Transport board={board} buttons={controls !== "hidden"} />}
      <div className="flex flex-1 flex-col border-t border-line">
        {view ? (
          <Suspense
            fallback={
              <>
                <ChartStack {...stack} />
                <div className="min-h-41 @3xl:min-h-28 @5xl:min-h-[4.625rem]" />
              </>
            }
          >
            <ReadableCharts stack={stack} view={view} />
          </Suspense>
        ) : (
          <ChartStack {...stack} />
        )}
      </div>
      {run.requests.rows < run.total && (
        <p className="border-t border-line px-4 py-1.5 text-xs text-ink-2 @max-3xl:px-3">
          {t("charts.recorded", { recorded: run.requests.rows, total: run.total })}
        </p>
      )}
      <div
        // On a page the diagram above says what goes on in its own words.
        className={surface === "page" ? "sr-only" : "border-t border-line px-4 py-2 text-xs text-ink-2 @max-3xl:px-3"}
      >
        <p ref={board.bind("sentence")} data-sentence className="min-h-[2lh] text-pretty @max-3xl:min-h-[5lh]" />
        {live && <Announcement sentenceAt={sentenceAt} />}
      </div>
    </section>
  );
}

/** Chart data, and for `performance` what they took. */
function measured(run: Run, model: Model): ChartData {
  const start = performance.now();
  const data = chartData(run, model);
  performance.measure("lab:chartData", { start });
  return data;
}

function writeReading(board: TextBoard, reading: Reading): void {
  const [time, ms] = formatClock(reading.timeUs).split(".");
  board.write("clock", time);
  board.write("clock.ms", `.${ms}`);
  for (const row of CHART_ROWS) {
    const [number, unit] = row.value(reading);
    board.write(row.id, number);
    board.write(`${row.id}.unit`, unit);
    for (const part of row.parts) board.write(part.name, part.text(reading));
  }
}
