// One request as a few thick bars below each other, each as far as the clock has come.
import { useRef } from "react";
import { formatMs } from "#messages";
import type { Run } from "#engine";
import { useFrame } from "#player";
import { writeText } from "#ui";
import { useTrace } from "#widgets/waterfall";
import { useWords } from "../useWords.ts";
import { Sheet, useShownRun } from "./kit.tsx";
import { firstRow, PART_TONES, partsOf, withFirstRun, type Part } from "./parts.ts";
import type { PictureProps } from "./Picture.tsx";

const MOST_PITCH = 70;
const LEAST_PITCH = 25;
const LEAST_BAR = 4;

export function Waterfall({ scene, width, height, settled }: PictureProps) {
  const run = useShownRun(settled)?.moment.run;
  if (!run) return null;
  const row = firstRow(run.requests, scene.part === "warm" ? "warm" : "cold");
  return row < 0 ? null : <Bars run={run} row={row} width={width} height={height} />;
}

interface BarsProps {
  readonly run: Run;
  readonly row: number;
  readonly width: number;
  readonly height: number;
}

function Bars({ run, row, width, height }: BarsProps) {
  const t = useWords();
  const { state } = useTrace(run, row);
  const recorded = partsOf(run.requests, row);
  const finer = state.kind === "traced" ? withFirstRun(recorded, state.trace) : recorded;
  const parts = finer.length * LEAST_PITCH > height ? recorded : finer;
  const [fromUs, toUs] = [parts[0].fromUs, parts[parts.length - 1].toUs];
  const pitch = Math.min(MOST_PITCH, height / parts.length);
  const left = 230;
  const perUs = (width - left - 110) / (toUs - fromUs);
  const total = formatMs((toUs - fromUs) / 1000);
  const list = parts.map((part) => t("stage.part.took", { part: t(`stage.part.${part.name}`), time: lengthOf(part) }));
  return (
    <Sheet width={width} height={height} twin={t("stage.waterfall.twin", { total, parts: list.join(", ") })}>
      {parts.map((part, index) => (
        <g key={index} transform={`translate(0 ${index * pitch})`}>
          <text y={pitch / 2 + 8}>{t(`stage.part.${part.name}`)}</text>
          <Grown
            key={`${part.fromUs} ${part.toUs}`}
            part={part}
            x={left + (part.fromUs - fromUs) * perUs}
            perUs={perUs}
            pitch={pitch}
          />
        </g>
      ))}
      {height > 300 && (
        <text className="big" x={width} y={44} textAnchor="end">
          {total}
        </text>
      )}
    </Sheet>
  );
}

const lengthOf = ({ fromUs, toUs }: Part): string => formatMs((toUs - fromUs) / 1000);

interface GrownProps {
  readonly part: Part;
  readonly x: number;
  readonly perUs: number;
  readonly pitch: number;
}

/** A bar and its milliseconds. Written at each frame: one of another length is another bar. */
function Grown({ part, x, perUs, pitch }: GrownProps) {
  const bar = useRef<SVGRectElement>(null);
  const text = useRef<SVGTextElement>(null);
  const { fromUs, toUs } = part;
  useFrame((timeUs) => {
    const soFarUs = Math.min(toUs, timeUs) - fromUs;
    const long = soFarUs < 0 ? 0 : Math.max(LEAST_BAR, soFarUs * perUs);
    bar.current?.setAttribute("width", String(long));
    text.current?.setAttribute("x", String(x + long + 12));
    writeText(text.current, soFarUs <= 0 ? "" : formatMs(soFarUs / 1000));
  });
  const thick = pitch * 0.68;
  return (
    <>
      <rect ref={bar} x={x} y={(pitch - thick) / 2} height={thick} rx={4} data-tone={PART_TONES[part.name]} />
      <text ref={text} y={pitch / 2 + 8} />
    </>
  );
}
