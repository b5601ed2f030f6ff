// How fast a short task runs by memory, beside the rule that speed follows memory.
import { formatMs, formatPercent, t } from "#messages";
import { FigureTable } from "./FigureTable.tsx";
import { SHORT_TASK_MS, speeds, WHOLE_VCPU_MB } from "./figures.ts";
import { Plot } from "./Plot.tsx";
import { axisTo } from "./scale.ts";

const mb = (n: number) => t("coldStarts.mb", { n });
const ruleAt = (memoryMb: number) => Math.min(1, memoryMb / WHOLE_VCPU_MB);
/** Some of the many sizes that were measured. */
const ROWS = 8;

export function Speed() {
  const furthest = speeds.toSorted((a, b) => b.speed - ruleAt(b.memoryMb) - (a.speed - ruleAt(a.memoryMb)))[0];
  const [first, last] = [speeds[0], speeds[speeds.length - 1]];
  const shown = Array.from({ length: ROWS }, (_, i) => speeds[Math.round((i * (speeds.length - 1)) / (ROWS - 1))]);
  return (
    <>
      <p className="text-pretty">
        {t("coldStarts.speedSays", {
          mb: mb(furthest.memoryMb),
          rule: formatPercent(ruleAt(furthest.memoryMb)),
          taskMs: formatMs(SHORT_TASK_MS),
          measured: formatPercent(furthest.speed),
        })}
      </p>
      <Plot
        label={t("coldStarts.speedChart")}
        x={{ from: 0, to: last.memoryMb, isLog: false, ticks: [0, 512, 1024, 1536] }}
        y={axisTo(1)}
        xText={mb}
        yText={formatPercent}
        lines={[
          {
            id: "measured",
            label: t("coldStarts.measured"),
            tone: "warm",
            points: speeds.map(({ memoryMb, speed }) => ({ x: memoryMb, y: speed })),
          },
          {
            id: "rule",
            label: t("coldStarts.rule"),
            tone: "plain",
            isDashed: true,
            points: [first.memoryMb, WHOLE_VCPU_MB, last.memoryMb].map((x) => ({ x, y: ruleAt(x) })),
          },
        ]}
      />
      <FigureTable
        title={t("coldStarts.speedTable")}
        columns={[t("coldStarts.memory"), t("coldStarts.measured"), t("coldStarts.rule")]}
        rows={shown.map(({ memoryMb, speed }) => [mb(memoryMb), formatPercent(speed), formatPercent(ruleAt(memoryMb))])}
      />
    </>
  );
}
