// What more memory buys: initialisation stays as it is, the first run collapses.
import type { Architecture } from "#facts";
import { formatMs, t } from "#messages";
import { FigureTable } from "./FigureTable.tsx";
import { byMemory } from "./figures.ts";
import { Plot } from "./Plot.tsx";
import { axisTo } from "./scale.ts";

const mb = (n: number) => t("coldStarts.mb", { n });

export function Memory({ runtime, architecture }: { readonly runtime: string; readonly architecture: Architecture }) {
  const { initialisation, firstRun } = byMemory(runtime, architecture);
  const sizes = [...new Set([...initialisation, ...firstRun].map(({ memoryMb }) => memoryMb))].toSorted(
    (a, b) => a - b,
  );
  const initAt = new Map(initialisation.map(({ memoryMb, spread }) => [memoryMb, spread.median]));
  const runAt = new Map(firstRun.map(({ memoryMb, extraMs }) => [memoryMb, extraMs]));
  const both = sizes.filter((size) => initAt.has(size) && runAt.has(size));
  const [from, to] = [both[0], both[both.length - 1]];
  const ms = (figures: ReadonlyMap<number, number>, size: number) => formatMs(figures.get(size) ?? 0);
  const most = Math.max(...initialisation.map(({ spread }) => spread.p90), ...runAt.values());
  const cell = (figure: number | undefined) => (figure === undefined ? t("coldStarts.notMeasured") : formatMs(figure));
  return (
    <>
      {both.length > 1 && (
        <p className="text-pretty">
          {t("coldStarts.memorySays", {
            times: Math.round(to / from),
            from: mb(from),
            to: mb(to),
            initFrom: ms(initAt, from),
            initTo: ms(initAt, to),
            runFrom: ms(runAt, from),
            runTo: ms(runAt, to),
          })}
        </p>
      )}
      <Plot
        label={t("coldStarts.memoryChart")}
        x={{ from: sizes[0], to: sizes[sizes.length - 1], isLog: true, ticks: sizes.filter((size) => size !== 1769) }}
        y={axisTo(most)}
        xText={mb}
        yText={formatMs}
        lines={[
          {
            id: "init",
            label: t("coldStarts.init"),
            tone: "cold",
            hasDots: true,
            points: initialisation.map(({ memoryMb, spread }) => ({ x: memoryMb, y: spread.median })),
            band: initialisation.map(({ memoryMb, spread }) => ({ x: memoryMb, low: spread.p10, high: spread.p90 })),
          },
          {
            id: "run",
            label: t("coldStarts.firstRun"),
            tone: "warm",
            isDashed: true,
            hasDots: true,
            points: firstRun.map(({ memoryMb, extraMs }) => ({ x: memoryMb, y: extraMs })),
          },
        ]}
      />
      <p className="text-pretty text-ink-2">{t("coldStarts.memoryWhy")}</p>
      <FigureTable
        title={t("coldStarts.memoryTable")}
        columns={[t("coldStarts.memory"), t("coldStarts.initShort"), t("coldStarts.firstRunShort")]}
        rows={sizes.map((size) => [mb(size), cell(initAt.get(size)), cell(runAt.get(size))])}
      />
    </>
  );
}
