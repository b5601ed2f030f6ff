// What the other run's lines show at the playhead: beside their names in the charts, and in a sentence.
import { useLayoutEffect, useRef } from "react";
import { usePlayer, useWordsFrame } from "#player";
import { formatMs, formatNumber, formatPercent, formatUsd, t } from "#messages";
import { writeText } from "#ui";
import { clockSeconds, instanceText } from "../sentence.ts";
import type { TextBoard } from "../textBoard.ts";
import { CHART_ROWS, type ChartRow } from "../rows.ts";
import { beforeName } from "./chartRows.ts";
import { lineAt, type Line, type RunLines } from "./lines.ts";
import { beforeText } from "./values.ts";

interface BeforeSentenceProps {
  readonly lines: RunLines;
  readonly board: TextBoard;
  readonly pinned: boolean;
}

export function BeforeSentence({ lines, board, pinned }: BeforeSentenceProps) {
  const { clock } = usePlayer();
  const sentence = useRef<HTMLParagraphElement>(null);
  const write = (timeUs: number) => {
    if (sentence.current) writeText(sentence.current, sentenceAt(lines, timeUs, pinned));
    for (const { id } of CHART_ROWS) {
      board.write(beforeName(id), t("chartReading.was", { value: legendText(id, lines, withinRun(lines, timeUs)) }));
    }
  };
  useWordsFrame(write);
  useLayoutEffect(() => write(clock.timeUs));
  return <p ref={sentence} className="sr-only" />;
}

/** There is room for one figure beside a chart: of latency, the p50. */
function legendText(id: ChartRow["id"], lines: RunLines, timeUs: number): string {
  return id === "latency" ? formatMs(lineAt(lines, "p50Ms", timeUs)) : beforeText(id, lines, timeUs);
}

/** Where the other run had come to its end, its last bin's. */
const withinRun = ({ ratePerS, binUs }: RunLines, timeUs: number): number =>
  Math.min(timeUs, (ratePerS.length - 0.5) * binUs);

function sentenceAt(lines: RunLines, timeUs: number, pinned: boolean): string {
  const atUs = withinRun(lines, timeUs);
  const at = (line: Line) => lineAt(lines, line, atUs);
  return t("chartReading.beforeSentence", {
    run: t(pinned ? "chartReading.thePinnedRun" : "chartReading.theRunBefore"),
    clock: clockSeconds(timeUs),
    rate: formatNumber(at("ratePerS")),
    latency: beforeText("latency", lines, atUs),
    instances: instanceText(at("instances")),
    cold: formatPercent(at("coldSoFar")),
    cost: formatUsd(at("costUsd")),
  });
}
