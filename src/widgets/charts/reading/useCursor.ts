// The reading cursor: a time within what is drawn, and the values there beside it. It is written straight into its elements.
import { useLayoutEffect, useRef, type RefObject } from "react";
import { t } from "#messages";
import type { ChartData } from "../data/chartData.ts";
import type { ChartRow } from "../rows.ts";
import type { TextBoard } from "../textBoard.ts";
import { isFinerThan, type RunLines } from "./lines.ts";
import { beforeText, spanText, valuesAt, valueText } from "./values.ts";

export interface Cursor {
  /** Null while nothing is read. */
  readonly timeUs: () => number | null;
  /** Null ends the reading. */
  readonly show: (timeUs: number | null) => void;
}

export const readName = (id: ChartRow["id"]): string => `read.${id}`;
export const READ_SPAN = "read.span";

/** What is drawn, and where its values are written. */
interface Read {
  readonly board: TextBoard;
  readonly data: ChartData;
  readonly rows: readonly ChartRow[];
  readonly before: RunLines | null;
}

/** Within `root`, `--at` is the cursor's share of the width; elements with `data-reads` are sliders that say what it shows. */
export function useCursor(root: RefObject<HTMLElement | null>, read: Read): Cursor {
  const { startUs, endUs } = read.data;
  const atUs = useRef<number | null>(null);
  const show = (timeUs: number | null) => {
    atUs.current = timeUs === null ? null : Math.max(startUs, Math.min(endUs, timeUs));
    if (root.current) write(root.current, atUs.current, read);
  };
  // What is drawn has changed: the same time is read anew, or no more where it is out of sight.
  useLayoutEffect(() => {
    const { current } = atUs;
    if (current !== null) show(current < startUs || current > endUs ? null : current);
  });
  return { timeUs: () => atUs.current, show };
}

function write(element: HTMLElement, timeUs: number | null, { board, data, rows, before }: Read): void {
  element.dataset.reading = timeUs === null ? "off" : "on";
  if (timeUs === null) return board.write(READ_SPAN, "");
  const share = (timeUs - data.startUs) / (data.endUs - data.startUs);
  element.style.setProperty("--at", String(share));
  element.dataset.side = share > 0.5 ? "left" : "right";
  const values = valuesAt(data, timeUs);
  const span = spanText(values.fromUs, values.toUs);
  board.write(READ_SPAN, span);
  for (const { id } of rows) {
    const own = valueText(id, values);
    const other =
      before &&
      t("chartReading.before", { value: beforeText(id, before, timeUs, isFinerThan(data.series.binUs, before)) });
    const text = other === null ? own : `${own} · ${other}`;
    board.write(readName(id), text);
    const slider = element.querySelector(`[data-reads="${id}"]`);
    slider?.setAttribute("aria-valuenow", String(Math.round(timeUs) / 1e6));
    slider?.setAttribute("aria-valuetext", `${span}. ${text}`);
  }
}
