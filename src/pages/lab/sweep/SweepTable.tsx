// A sweep's points as a table: the chart's twin, and the way into any run by keyboard.

import { isCostInPart, type Figure, type PointResult } from "#experiments";
import { t } from "#messages";
import { Button, Scrolled, VisuallyHidden } from "#ui";
import { figureText } from "../compare/figureWords.ts";
import { atText } from "./words.ts";

interface SweepTableProps {
  readonly paths: readonly string[];
  readonly figure: Figure;
  readonly points: readonly PointResult[];
  readonly onOpen: (point: PointResult) => void;
}

export function SweepTable({ paths, figure, points, onOpen }: SweepTableProps) {
  const caption = t("labSweep.caption", { figure: t(`labCompare.${figure}`) });
  const heads = [...paths, t("labSweep.middle"), t("labSweep.spread"), t("labSweep.costMonth")];
  return (
    <Scrolled label={caption}>
      <table className="w-full tabular-nums">
        <caption className="mb-1 text-left text-xs text-ink-2">{caption}</caption>
        <thead>
          <tr className="text-xs text-ink-2">
            {heads.map((head) => (
              <th key={head} scope="col" className="pr-4 text-right font-normal whitespace-nowrap">
                {head}
              </th>
            ))}
            <th scope="col" className="font-normal">
              <VisuallyHidden>{t("labSweep.choices")}</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {points.map((point) => (
            <tr key={point.values.join(" ")} className="border-t border-line">
              {point.values.map((value, index) => (
                <th key={paths[index]} scope="row" className="py-1 pr-4 text-right font-normal">
                  {value}
                </th>
              ))}
              <td className="py-1 pr-4 text-right font-semibold">
                {figureText(figure, point.spread[figure]?.middle ?? null, isCostInPart(point))}
              </td>
              <td className="py-1 pr-4 text-right whitespace-nowrap">{spreadText(figure, point)}</td>
              <td className="py-1 pr-4 text-right">
                {figureText("costMonthUsd", point.spread.costMonthUsd?.middle ?? null, isCostInPart(point))}
              </td>
              <td className="py-1 text-right">
                <Button
                  size="small"
                  aria-label={t("labSweep.goTo", { at: atText(paths, point) })}
                  onClick={() => onOpen(point)}
                >
                  {t("labSweep.go")}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolled>
  );
}

function spreadText(figure: Figure, point: PointResult): string {
  const { [figure]: spread } = point.spread;
  const inWords = (value: number) => figureText(figure, value, isCostInPart(point));
  return spread === null ? figureText(figure, null) : `${inWords(spread.low)} – ${inWords(spread.high)}`;
}
