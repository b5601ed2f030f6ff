// Canary: the road of requests splits between the version that is there and the one that is tried; what fails is red.
import { useMemo, useRef } from "react";
import { formatCount, formatPercent } from "#messages";
import { useFrame, usePlayer } from "#player";
import { OUTCOMES, type RequestColumns } from "#engine";
import { settingsAt } from "#widgets/rooms";
import { useWords } from "../useWords.ts";
import { Live, Sheet, useShownRun } from "./kit.tsx";
import type { PictureProps } from "./Picture.tsx";

const DOTS = 48;
/** How long a request takes to cross, on the wall. Where more come than there are dots, each stands for several. */
const CROSSING_US = 2e6;
const OK = OUTCOMES.indexOf("ok");
const LEAST_ROAD = 10;
/** What stands at the ends of the roads. */
const WORDS = 340;

export function Versions({ width, height, settled }: PictureProps) {
  const t = useWords();
  const shown = useShownRun(settled);
  const { clock } = usePlayer();
  const requests = shown?.moment.run.requests ?? null;
  const failedBefore = useMemo(() => requests && countFailed(requests), [requests]);
  const roads = useRef<SVGGElement>(null);
  const dots = useRef<SVGGElement>(null);
  const [left, fork, end] = [10, width * 0.3, Math.min(width * 0.66, width - WORDS)];
  const ys = [height * 0.27, height * 0.76];
  const thickest = Math.min(100, height * 0.3);
  const y = (x: number, version: number): number => {
    const part = Math.min(1, Math.max(0, (x - fork * 0.6) / (fork * 0.8)));
    return height / 2 + (ys[version] - height / 2) * part * part * (3 - 2 * part);
  };
  useFrame((timeUs) => {
    if (!shown || !requests || !roads.current || !dots.current) return;
    const share = nextShareAt(shown, timeUs);
    for (const [version, road] of Array.from(roads.current.children).entries()) {
      const thick = (version === 0 ? 1 - share : share) * thickest;
      road.setAttribute("stroke-width", String(thick === 0 ? 0 : Math.max(LEAST_ROAD, thick)));
    }
    const spanUs = CROSSING_US * (typeof clock.speed === "number" ? clock.speed : 1);
    const [first, until] = [shown.moment.arrivedBy(timeUs - spanUs), shown.moment.arrivedBy(timeUs)];
    const stride = Math.max(1, Math.ceil((until - first) / DOTS));
    let row = Math.ceil(first / stride) * stride;
    for (const dot of dots.current.children) {
      const isThere = row < until;
      dot.setAttribute("data-tone", !isThere ? "none" : requests.outcome[row] === OK ? "ink" : "failed");
      if (isThere) {
        const x = left + ((timeUs - requests.arrivalUs[row]) / spanUs) * (end - left);
        const version = Math.min(1, requests.version[row]);
        // Neighbours stand a little apart across the road.
        const across = ((((row / stride) * 7) % 5) - 2) * 0.12 * (version === 0 ? thickest : LEAST_ROAD);
        dot.setAttribute("transform", `translate(${x} ${y(x, version) + across})`);
      }
      row += stride;
    }
  });
  if (!shown || !failedBefore) return null;
  const road = (version: number) =>
    `M${left} ${height / 2}` +
    Array.from({ length: 24 }, (_, at) => left + ((end - left) * (at + 1)) / 24)
      .map((x) => `L${x} ${y(x, version)}`)
      .join("");
  const says = (version: 0 | 1) => (timeUs: number) => {
    const share = nextShareAt(shown, timeUs);
    return t("stage.versions.share", { share: formatPercent(version === 0 ? 1 - share : share) });
  };
  const told = (version: 0 | 1) => (timeUs: number) => {
    const [count, failed] = failedBefore(version, shown.moment.arrivedBy(timeUs));
    return t("stage.versions.failed", { failed: formatCount(failed), n: formatCount(count) });
  };
  const all = shown.moment.run.requests.rows;
  const [[, oldFailed], [newCount, newFailed]] = [failedBefore(0, all), failedBefore(1, all)];
  return (
    <Sheet width={width} height={height} twin={t("stage.versions.twin", { oldFailed, newFailed, n: newCount })}>
      <g ref={roads} className="roads">
        <path d={road(0)} />
        <path d={road(1)} />
      </g>
      <g ref={dots}>
        {Array.from({ length: DOTS }, (_, at) => (
          <circle key={at} r={8} />
        ))}
      </g>
      {([0, 1] as const).map((version) => (
        <g key={version} transform={`translate(${end + 24} ${ys[version]})`}>
          <Live x={0} y={-10} className="term" says={says(version)} />
          <text x={0} y={22}>
            {t(version === 0 ? "stage.versions.old" : "stage.versions.new")}
          </text>
          <Live x={0} y={54} tone={version === 1 ? "failed" : undefined} says={told(version)} />
        </g>
      ))}
    </Sheet>
  );
}

function nextShareAt({ model }: NonNullable<ReturnType<typeof useShownRun>>, timeUs: number): number {
  const { nextVersion, nextShare } = settingsAt(model, timeUs);
  return nextVersion ? nextShare : 0;
}

/** How many of the first rows went to a version, and how many of these did not end well. */
function countFailed({ rows, version, outcome }: RequestColumns) {
  const sums = [0, 1].map(() => ({ count: new Uint32Array(rows + 1), failed: new Uint32Array(rows + 1) }));
  for (let row = 0; row < rows; row++) {
    for (const [which, { count, failed }] of sums.entries()) {
      const mine = Math.min(1, version[row]) === which;
      count[row + 1] = count[row] + (mine ? 1 : 0);
      failed[row + 1] = failed[row] + (mine && outcome[row] !== OK ? 1 : 0);
    }
  }
  return (which: 0 | 1, before: number): readonly [number, number] => [
    sums[which].count[before],
    sums[which].failed[before],
  ];
}
