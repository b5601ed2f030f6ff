// The bill of a month as a stacked bar: its largest part first. With the servers' bill beside it, to one scale.
import { m } from "motion/react";
import { formatPercent, formatSum, formatUsd } from "#messages";
import { useWords, type Words } from "../useWords.ts";
import { GROW } from "../springs.ts";
import { Sheet, useShownRun } from "./kit.tsx";
import type { PictureProps } from "./Picture.tsx";

const MOST_NAMED = 4;
const MOST_THICK = 280;
const SHADES = [1, 0.72, 0.5, 0.32, 0.18];

interface Piece {
  readonly name: string;
  readonly usd: number;
}

export function Bill({ scene, width, height, settled }: PictureProps) {
  const t = useWords();
  const shown = useShownRun(settled);
  if (!shown) return null;
  const { cost, server } = shown.moment.run.summary;
  const bills = [
    {
      name: t("stage.bill.functions"),
      pieces: piecesOf(cost.monthByComponent, t),
      total: cost.month,
      missing: cost.unpriced,
    },
    {
      name: t("stage.bill.servers"),
      pieces: piecesOf(server.monthByComponent, t),
      total: server.month,
      missing: server.unpriced,
    },
  ].slice(0, scene.part === "both" ? 2 : 1);
  const most = Math.max(...bills.map(({ total }) => total));
  if (most <= 0) return null;
  const lane = height / bills.length;
  const thick = Math.max(24, Math.min(MOST_THICK, lane - 160));
  const perUsd = width / most;
  const twin = bills.map(({ name, pieces, total, missing }) =>
    t("stage.bill.twin", {
      name,
      total: formatSum(total, missing),
      parts: pieces.map((each) => t("stage.bill.part", { name: each.name, usd: formatUsd(each.usd) })).join(", "),
    }),
  );
  return (
    <Sheet width={width} height={height} twin={twin.join(" ")}>
      {bills.map(({ name, pieces, total, missing }, index) => (
        <g key={index} transform={`translate(0 ${index * lane})`}>
          <text className="term" y={40}>
            {name}
          </text>
          <text className="big" x={width} y={44} textAnchor="end">
            {formatSum(total, missing)}
          </text>
          <Bar pieces={pieces} perUsd={perUsd} thick={thick} />
          <Names pieces={pieces} total={total} width={width} y={60 + thick} />
        </g>
      ))}
    </Sheet>
  );
}

function Bar({
  pieces,
  perUsd,
  thick,
}: {
  readonly pieces: readonly Piece[];
  readonly perUsd: number;
  readonly thick: number;
}) {
  const starts = startsOf(pieces);
  return (
    <m.g initial={{ scaleX: 0 }} animate={{ scaleX: 1 }} transition={GROW} style={{ originX: 0 }}>
      {pieces.map(({ usd }, at) => (
        <g key={at}>
          <rect
            x={starts[at] * perUsd}
            y={60}
            width={usd * perUsd}
            height={thick}
            data-tone="money"
            fillOpacity={SHADES[at]}
          />
        </g>
      ))}
    </m.g>
  );
}

interface NamesProps {
  readonly pieces: readonly Piece[];
  readonly total: number;
  readonly width: number;
  readonly y: number;
}

/** Below the bar, largest first: what it is, how much, what part of the whole. */
function Names({ pieces, total, width, y }: NamesProps) {
  const t = useWords();
  const column = width / Math.max(width < 900 ? 1 : 3, pieces.length);
  return pieces.map(({ name, usd }, at) => (
    <g key={at} transform={`translate(${at * column} ${y})`}>
      <rect y={16} width={22} height={22} rx={4} data-tone="money" fillOpacity={SHADES[at]} />
      <text x={34} y={36} className={at === 0 ? "term" : undefined}>
        {name}
      </text>
      <text x={34} y={68}>
        {t("stage.bill.share", { usd: formatUsd(usd), share: formatPercent(usd / total) })}
      </text>
    </g>
  ));
}

function startsOf(pieces: readonly Piece[]): readonly number[] {
  let sum = 0;
  return pieces.map(({ usd }) => (sum += usd) - usd);
}

/** Largest first; what is left over together. */
function piecesOf(byComponent: Readonly<Record<string, number>>, t: Words): readonly Piece[] {
  const all = Object.entries(byComponent)
    .filter(([, usd]) => usd > 0)
    .toSorted(([, a], [, b]) => b - a)
    .map(([component, usd]) => ({ name: nameOf(component, t), usd }));
  if (all.length <= MOST_NAMED) return all;
  const rest = all.slice(MOST_NAMED - 1).reduce((sum, { usd }) => sum + usd, 0);
  return [...all.slice(0, MOST_NAMED - 1), { name: t("stage.bill.rest"), usd: rest }];
}

const COMPONENTS = [
  ...(["webServer", "gateway", "security", "function", "database", "trigger", "server", "loadBalancer"] as const),
];

function nameOf(component: string, t: Words): string {
  const known = COMPONENTS.find((each) => each === component);
  return known ? t(`stage.bill.${known}`) : component;
}
