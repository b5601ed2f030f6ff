// The first cold request and the first warm one on the same axis: what the cold start adds is marked.
import { m } from "motion/react";
import type { Run } from "#engine";
import { formatMs } from "#messages";
import { useTrace } from "#widgets/waterfall";
import { useWords } from "../useWords.ts";
import { GROW } from "../springs.ts";
import { Sheet, useShownRun } from "./kit.tsx";
import { firstRow, lengthUs, PART_TONES, partsOf, withFirstRun, type Part } from "./parts.ts";
import type { PictureProps } from "./Picture.tsx";

const HALF_OF_WORDS = 210;

export function Visitors({ width, height, settled }: PictureProps) {
  const run = useShownRun(settled)?.moment.run;
  if (!run) return null;
  const { requests } = run;
  const coldRow = firstRow(requests, "cold");
  // Of its kind, where there is one: with the page before it, or without.
  const alike = firstRow(requests, "warm", requests.pageEndUs[coldRow] >= 0);
  const warmRow = alike >= 0 ? alike : firstRow(requests, "warm");
  if (coldRow < 0 || warmRow < 0) return null;
  return <Both run={run} coldRow={coldRow} warmRow={warmRow} width={width} height={height} />;
}

interface BothProps {
  readonly run: Run;
  readonly coldRow: number;
  readonly warmRow: number;
  readonly width: number;
  readonly height: number;
}

function Both({ run: { requests }, run, coldRow, warmRow, width, height }: BothProps) {
  const t = useWords();
  const { state } = useTrace(run, coldRow);
  const recorded = partsOf(requests, coldRow);
  const visitors = [
    { kind: "cold", parts: state.kind === "traced" ? withFirstRun(recorded, state.trace) : recorded },
    { kind: "warm", parts: partsOf(requests, warmRow) },
  ].map(({ kind, parts }) => ({
    kind: kind as "cold" | "warm",
    parts,
    fromUs: parts[0].fromUs,
    totalUs: parts[parts.length - 1].toUs - parts[0].fromUs,
  }));
  const perUs = (width - 190) / Math.max(...visitors.map(({ totalUs }) => totalUs));
  const lane = height / 2;
  const thick = Math.min(110, lane - 84);
  const lessUs = visitors[0].totalUs - visitors[1].totalUs;
  const [cold, warm] = visitors.map(({ totalUs }) => formatMs(totalUs / 1000));
  const [coldParts] = visitors.map(({ parts }) => parts);
  const start = formatMs(lengthUs(coldParts, "start", "init") / 1000);
  const firstUs = lengthUs(coldParts, "firstRun");
  const first = formatMs(firstUs / 1000);
  return (
    <Sheet width={width} height={height} twin={t("stage.visitors.twin", { cold, warm, start })}>
      {visitors.map(({ kind, parts, fromUs, totalUs }, index) => (
        <g key={kind} transform={`translate(0 ${index * lane})`}>
          <text className="term" y={28}>
            {t(`stage.visitors.${kind}`)}
          </text>
          <m.g
            initial={{ scaleX: 0 }}
            animate={{ scaleX: 1 }}
            transition={{ ...GROW, delay: index * 0.5 }}
            style={{ originX: 0 }}
          >
            {parts.map((part) => (
              <Piece key={part.fromUs} part={part} x={(part.fromUs - fromUs) * perUs} perUs={perUs} thick={thick} />
            ))}
          </m.g>
          <text className="big" x={totalUs * perUs + 16} y={40 + thick / 2 + 16}>
            {formatMs(totalUs / 1000)}
          </text>
          {kind === "warm" && lessUs > 0 && <Less from={totalUs * perUs} lessUs={lessUs} perUs={perUs} thick={thick} />}
          {kind === "cold" && (
            <ColdStart
              parts={parts}
              fromUs={fromUs}
              perUs={perUs}
              y={40 + thick}
              says={
                firstUs > 0
                  ? t("stage.visitors.startAndFirst", { start, first })
                  : t("stage.visitors.start", { time: start })
              }
            />
          )}
        </g>
      ))}
    </Sheet>
  );
}

interface PieceProps {
  readonly part: Part;
  readonly x: number;
  readonly perUs: number;
  readonly thick: number;
}

function Piece({ part, x, perUs, thick }: PieceProps) {
  return (
    <rect x={x} y={40} width={(part.toUs - part.fromUs) * perUs} height={thick} data-tone={PART_TONES[part.name]} />
  );
}

interface ColdStartProps {
  readonly parts: readonly Part[];
  readonly fromUs: number;
  readonly perUs: number;
  readonly y: number;
  readonly says: string;
}

interface LessProps {
  readonly from: number;
  readonly lessUs: number;
  readonly perUs: number;
  readonly thick: number;
}

/** How much sooner the second one has its answer. */
function Less({ from, lessUs, perUs, thick }: LessProps) {
  const t = useWords();
  const width = lessUs * perUs;
  return (
    <>
      <rect x={from} y={40} width={width} height={thick} data-tone="away" />
      <text x={from + width} y={40 + thick + 32} textAnchor="end">
        {t("stage.visitors.less", { time: formatMs(lessUs / 1000) })}
      </text>
    </>
  );
}

/** A bracket below what is start and initialisation. */
function ColdStart({ parts, fromUs, perUs, y, says }: ColdStartProps) {
  const cold = parts.filter(({ name }) => ["start", "init", "firstRun"].includes(name));
  const [left, right] = [(cold[0].fromUs - fromUs) * perUs, (cold[cold.length - 1].toUs - fromUs) * perUs];
  return (
    <>
      <path className="drawn" d={`M${left} ${y + 8}v10H${right}v-10`} />
      <text x={Math.max(HALF_OF_WORDS, (left + right) / 2)} y={y + 44} textAnchor="middle" data-tone="cold">
        {says}
      </text>
    </>
  );
}
