// Two worlds over the time of the run: what functions do above, what always-on servers do below, to one scale.
import { useMemo, useRef } from "react";
import { formatCount, formatSum } from "#messages";
import { useFrame } from "#player";
import type { Model, Run } from "#engine";
import { areasOf, binAt, lanesOf } from "#widgets/worlds";
import { useWords } from "../useWords.ts";
import { Live, Sheet, useShownRun } from "./kit.tsx";
import type { PictureProps } from "./Picture.tsx";

/** Left and right of the areas. */
const NAMES = 150;
const FIGURES = 280;

export function Worlds({ width, height, settled }: PictureProps) {
  const shown = useShownRun(settled);
  return shown && <Shown run={shown.moment.run} model={shown.model} width={width} height={height} />;
}

interface ShownProps {
  readonly run: Run;
  readonly model: Model;
  readonly width: number;
  readonly height: number;
}

function Shown({ run, model, width, height }: ShownProps) {
  const t = useWords();
  const lanes = useMemo(() => lanesOf(run, model), [run, model]);
  const { server, functions, highest } = lanes;
  const bins = server.busy.length;
  const wide = width - NAMES - FIGURES;
  const lane = height / 2;
  const high = lane - 20;
  const playhead = useRef<SVGGElement>(null);
  useFrame((timeUs) => {
    const x = NAMES + Math.min(1, timeUs / (lanes.binUs * bins)) * wide;
    playhead.current?.setAttribute("transform", `translate(${x} 0)`);
  });
  const { requests, server: served } = run.summary;
  const [lost, turnedAway] = [formatCount(requests.total - requests.byOutcome.ok), formatCount(served.rejected)];
  const [month, serverMonth] = [
    formatSum(run.summary.cost.month, functions.missing),
    formatSum(served.month, server.missing),
  ];
  const rows = [
    {
      name: t("stage.room.function"),
      tones: ["warm", "cold", "idle"],
      areas: areasOf([functions.busy, functions.starting, functions.idle], highest, high),
      words: ["busy", "starting", "idle"] as const,
      lost: t("stage.worlds.lost", { n: lost }),
      world: functions,
    },
    {
      name: t("stage.room.server"),
      tones: ["warm", "failed"],
      areas: areasOf([server.busy, server.queued], highest, high),
      words: ["busy", "waiting"] as const,
      lost: t("stage.worlds.turnedAway", { n: turnedAway }),
      world: server,
    },
  ];
  const limit = high - (server.places / highest) * high;
  const twin = t("stage.worlds.twin", { lost, turnedAway, month, serverMonth, places: server.places });
  return (
    <Sheet width={width} height={height} twin={twin}>
      {rows.map(({ name, tones, areas, words, lost: says, world }, index) => (
        <g key={index} transform={`translate(0 ${index * lane + (index === 0 ? 0 : 20)})`}>
          <text className="term" y={28}>
            {name}
          </text>
          {words.map((word, at) => (
            <g key={word} transform={`translate(0 ${40 + at * 30})`}>
              <rect y={3} width={18} height={18} rx={3} data-tone={tones[at]} />
              <text className="small" x={28} y={21}>
                {t(`stage.worlds.${word}`)}
              </text>
            </g>
          ))}
          <g className="areas" transform={`translate(${NAMES} 0) scale(${wide / bins} 1)`}>
            {areas.map((d, at) => (
              <path key={tones[at]} d={d} data-tone={tones[at]} vectorEffect="non-scaling-stroke" />
            ))}
          </g>
          <path className="thread" d={`M${NAMES} ${high}h${wide}`} />
          <Live
            x={width}
            y={42}
            anchor="end"
            className="big"
            says={(timeUs) => formatSum(timeUs <= 0 ? 0 : world.costUsdSoFar[binAt(lanes, timeUs)], world.missing)}
          />
          <text className="small" x={width} y={74} textAnchor="end">
            {t("stage.worlds.paid")}
          </text>
          <text x={width} y={high < 120 ? high : 112} textAnchor="end">
            {says}
          </text>
        </g>
      ))}
      <g transform={`translate(0 ${lane + 20})`}>
        <path className="drawn dashed" d={`M${NAMES} ${limit}h${wide}`} />
        <text className="over" x={NAMES + 8} y={limit > 34 ? limit - 10 : limit + 30}>
          {t("stage.worlds.limit", { n: server.places })}
        </text>
      </g>
      <g ref={playhead}>
        <path className="drawn" d={`M0 0V${height}`} />
      </g>
    </Sheet>
  );
}
