// How long an idle instance is kept: the share still alive after each idle time.
import { formatDuration, formatPercent, t } from "#messages";
import { FigureTable } from "./FigureTable.tsx";
import { idleProbes, PROBES } from "./figures.ts";
import { Plot } from "./Plot.tsx";
import { axisTo } from "./scale.ts";

/** Somewhat before the end most are still there. */
const EARLY_S = 300;

export function Kept() {
  const early = idleProbes.find(({ idleS }) => idleS === EARLY_S) ?? idleProbes[0];
  const late = idleProbes.find(({ alive }) => alive === 0) ?? idleProbes[idleProbes.length - 1];
  return (
    <>
      <p className="text-pretty">
        {t("coldStarts.keptSays", {
          probes: PROBES,
          early: formatDuration(early.idleS),
          alive: early.alive,
          late: formatDuration(late.idleS),
        })}
      </p>
      <Plot
        label={t("coldStarts.keptChart")}
        x={{ from: 0, to: late.idleS, isLog: false, ticks: [0, 1, 2, 3, 4, 5, 6].map((each) => each * 60) }}
        y={axisTo(1)}
        xText={formatDuration}
        yText={formatPercent}
        lines={[
          {
            id: "alive",
            label: t("coldStarts.keptLine"),
            tone: "warm",
            hasDots: true,
            points: [{ x: 0, y: 1 }, ...idleProbes.map(({ idleS, share }) => ({ x: idleS, y: share }))],
          },
        ]}
      />
      <FigureTable
        title={t("coldStarts.keptTable")}
        columns={[t("coldStarts.idle"), t("coldStarts.alive")]}
        rows={idleProbes.map(({ idleS, alive }) => [
          formatDuration(idleS),
          t("coldStarts.aliveOf", { alive, probes: PROBES }),
        ])}
      />
    </>
  );
}
