// What reads one chart: a slider for the keys, the cursor's line, and beside it the values there.
import type { KeyboardEvent } from "react";
import { usePlayer } from "#player";
import { t } from "#messages";
import type { ChartData } from "../data/chartData.ts";
import type { ChartRow } from "../rows.ts";
import type { TextBoard } from "../textBoard.ts";
import { cursorCommand } from "./cursorKeys.ts";
import { readName } from "./useCursor.ts";

interface ChartCursorProps extends Pick<ChartRow, "id" | "label"> {
  readonly board: TextBoard;
  readonly data: ChartData;
  readonly timeUs: () => number | null;
  readonly onRead: (timeUs: number | null) => void;
  readonly onZoom: (factor: number, aroundUs: number) => void;
  readonly onWhole: () => void;
  readonly onSeek: (timeUs: number) => void;
}

export function ChartCursor({ id, label, board, data, timeUs, ...on }: ChartCursorProps) {
  const { clock } = usePlayer();
  const { startUs, endUs, series } = data;
  /** Where nothing was read yet, reading begins at the playhead. */
  const placeUs = () => timeUs() ?? Math.max(startUs, Math.min(endUs, clock.timeUs));
  const press = (event: KeyboardEvent) => {
    const command = cursorCommand(event, { timeUs: placeUs(), startUs, endUs, binUs: series.binUs });
    if (!command) return;
    event.preventDefault();
    if (command.kind === "read") on.onRead(command.timeUs);
    else if (command.kind === "zoom") on.onZoom(command.factor, placeUs());
    else if (command.kind === "whole") on.onWhole();
    else if (command.kind === "seek") on.onSeek(placeUs());
    else on.onRead(null);
  };
  return (
    <>
      <div
        role="slider"
        tabIndex={0}
        data-reads={id}
        aria-label={t("chartReading.read", { chart: label })}
        aria-valuemin={startUs / 1e6}
        aria-valuemax={endUs / 1e6}
        aria-valuenow={startUs / 1e6}
        aria-valuetext={t("chartReading.notYet")}
        className="pointer-events-none absolute inset-0 z-30 -outline-offset-2"
        onFocus={() => on.onRead(placeUs())}
        onBlur={() => on.onRead(null)}
        onKeyDown={press}
      />
      <span
        aria-hidden="true"
        className="pointer-events-none absolute inset-y-0 right-[calc((1-var(--brush-to))*100%)] left-[calc(var(--brush-from)*100%)] z-20 hidden border-x border-ink bg-ink/15 group-data-brushing/reading:block"
      />
      <span
        aria-hidden="true"
        className="pointer-events-none absolute inset-y-0 left-[calc(var(--at)*100%)] z-20 hidden border-l border-dashed border-ink group-data-[reading=on]/reading:block"
      />
      <span
        ref={board.bind(readName(id))}
        aria-hidden="true"
        className="pointer-events-none absolute top-1 left-[calc(var(--at)*100%)] z-30 mx-1.5 hidden max-w-[calc((1-var(--at))*100%-0.75rem)] rounded-sm bg-ink px-1.5 text-2xs text-paper tabular-nums group-data-[reading=on]/reading:block group-data-[side=left]/reading:right-[calc((1-var(--at))*100%)] group-data-[side=left]/reading:left-auto group-data-[side=left]/reading:max-w-[calc(var(--at)*100%-0.75rem)]"
      />
    </>
  );
}
