// The charts, one under the other on one time axis, and the playhead that stands in all of them.
import { useLayoutEffect, useRef, type ReactNode, type RefObject } from "react";
import { AXIS_COLUMNS } from "#ui";
import { keepDrawing, type Pen } from "#host";
import type { ChartData } from "./data/chartData.ts";
import { readPalette } from "./draw/palette.ts";
import { boxOf, prepareSurface } from "./draw/surface.ts";
import { CHART_ROWS, type ChartRow } from "./rows.ts";
import { SwatchMark } from "./SwatchMark.tsx";
import { TimeAxis } from "./TimeAxis.tsx";
import type { TextBoard } from "./textBoard.ts";

export interface ChartStackProps {
  readonly data: ChartData;
  /** Which charts, all if not said; the same object until others are wanted. */
  readonly rows?: readonly ChartRow[];
  readonly board: TextBoard;
  /** Moved by a share of its own width, it carries the playhead and the veil over the future. Null: no playhead. */
  readonly playhead: RefObject<HTMLDivElement | null> | null;
  /** Lies over the plots: what takes the pointer and the keys. */
  readonly children?: ReactNode;
  /** Stands over one chart's plot, beneath the pointer's. */
  readonly renderPlot?: (row: ChartRow) => ReactNode;
  /** Stands beside the time axis, or below it on a narrow screen. */
  readonly renderExtras?: (data: ChartData, rows: readonly ChartRow[]) => ReactNode;
}

export function ChartStack({
  data,
  rows = CHART_ROWS,
  board,
  playhead,
  children,
  renderPlot,
  renderExtras,
}: ChartStackProps) {
  const plots = useRef<HTMLDivElement>(null);
  useDrawnCharts(plots, data, rows);
  return (
    <div className="relative flex flex-1 flex-col">
      <div ref={plots} className="relative flex flex-1 flex-col">
        {rows.map((row) => (
          <Row key={row.id} row={row} data={data} board={board}>
            {renderPlot?.(row)}
          </Row>
        ))}
        <div className={`pointer-events-none absolute inset-0 ${AXIS_COLUMNS}`}>
          <div className="pointer-events-auto relative col-start-2 h-full">
            {playhead && (
              <div className="pointer-events-none absolute inset-y-0 -right-px left-0 overflow-hidden">
                <div ref={playhead} className="absolute inset-y-0 left-0 w-full will-change-transform">
                  <div className="absolute inset-0 bg-panel/60" />
                  <div className="absolute inset-y-0 left-0 z-20 w-0.5 -translate-x-px bg-ink" />
                </div>
              </div>
            )}
            {children}
          </div>
        </div>
      </div>
      <div className={AXIS_COLUMNS}>
        <div className="col-start-2 row-start-1">
          <TimeAxis startUs={data.startUs} endUs={data.endUs} />
        </div>
        {renderExtras && (
          <div className="col-span-full row-start-2 flex flex-wrap items-start gap-x-3 px-3 text-2xs @3xl:col-span-1 @3xl:row-start-1 @3xl:pr-0 @3xl:pl-4">
            {renderExtras(data, rows)}
          </div>
        )}
      </div>
    </div>
  );
}

interface RowProps extends Pick<ChartStackProps, "data" | "board" | "children"> {
  readonly row: ChartRow;
}

function Row({ row, data, board, children }: RowProps) {
  return (
    <div
      className={`relative min-h-13 flex-[1_0_auto] @max-3xl:min-h-16 after:absolute after:inset-x-0 after:bottom-0 after:z-10 after:h-px after:bg-line ${AXIS_COLUMNS}`}
    >
      <div className="min-w-0 pt-1 pr-3 pb-0.5 pl-4 text-2xs/[1.2] text-ink-2 @max-3xl:pr-1 @max-3xl:pl-3">
        <div className="flex min-h-5 flex-wrap items-baseline justify-between gap-x-1 @max-3xl:flex-col">
          <span className="max-w-full font-medium wrap-break-word">{row.label}</span>
          <span className="ml-auto font-serif text-lg/5 font-semibold whitespace-nowrap text-ink tabular-nums @max-3xl:ml-0">
            <span ref={board.bind(row.id)} />
            <span ref={board.bind(`${row.id}.unit`)} className="text-sm" />
          </span>
        </div>
        <div className="flex flex-wrap gap-x-2 tabular-nums">
          {row.parts.map((part) => (
            <span key={part.name} className="inline-flex items-center whitespace-nowrap">
              <SwatchMark swatch={part.swatch} />
              <span ref={board.bind(part.name)} />
            </span>
          ))}
        </div>
      </div>
      <div className="relative min-w-0">
        {/* Out of the flow: a canvas keeps the proportions of its last drawing, and would stretch the row when the width changes. */}
        <canvas data-chart={row.id} className="absolute inset-0 size-full" />
        {children}
      </div>
      <div className="flex flex-col justify-between py-1 pl-2 text-2xs whitespace-nowrap text-ink-3 @max-3xl:pl-1 tabular-nums">
        <span>{row.top(data)}</span>
        <span>{row.bottom(data)}</span>
      </div>
    </div>
  );
}

/** Draws all charts when the run, the theme or the size changes, before the browser paints. */
function useDrawnCharts(plots: RefObject<HTMLDivElement | null>, data: ChartData, rows: readonly ChartRow[]): void {
  useLayoutEffect(() => {
    const element = plots.current;
    if (!element) return;
    const draw = () => drawAll(element, data, rows);
    const sizeNow = () => `${element.clientWidth} ${element.clientHeight} ${devicePixelRatio}`;
    draw();
    let drawnSize = sizeNow();
    const sizes = new ResizeObserver(() => {
      if (drawnSize === sizeNow()) return;
      drawnSize = sizeNow();
      draw();
    });
    const themes = new MutationObserver(draw);
    sizes.observe(element);
    themes.observe(document.documentElement, { attributeFilter: ["data-theme"] });
    return () => {
      sizes.disconnect();
      themes.disconnect();
    };
  }, [plots, data, rows]);
}

function drawAll(element: HTMLElement, data: ChartData, rows: readonly ChartRow[]): void {
  const palette = readPalette(element);
  const canvases = rows.map((row) => element.querySelector<HTMLCanvasElement>(`canvas[data-chart="${row.id}"]`));
  const boxes = canvases.map(boxOf);
  rows.forEach((row, index) => {
    const canvas = canvases[index];
    const surface = canvas && prepareSurface(canvas, data.endUs - data.startUs, boxes[index]);
    if (!surface) return;
    const draw = (context: Pen) => {
      context.lineJoin = "round";
      row.draw({ ...surface, context }, data, palette);
    };
    draw(surface.context);
    keepDrawing(canvas, draw);
  });
}
