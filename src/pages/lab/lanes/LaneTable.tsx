// The lanes as a table: the instances of what is shown, as many as are read.
import type { Model, Run } from "#engine";
import { formatCount, formatMs, formatPercent, t } from "#messages";
import { clockOf } from "../along/story.ts";
import { lifeOf } from "./life.ts";
import type { Uses } from "./uses.ts";

interface LaneTableProps {
  readonly run: Run;
  readonly model: Model;
  readonly uses: Uses;
  readonly lanes: Int32Array;
  readonly caption: string;
}

const MOST_ROWS = 200;
const HEADS = ["instance", "function", "started", "start", "requests", "busy", "reclaimed"] as const;

export function LaneTable({ run, model, uses, lanes, caption }: LaneTableProps) {
  const { instances } = run;
  const left = lanes.length - MOST_ROWS;
  return (
    <div
      role="region"
      aria-label={caption}
      className="max-h-80 overflow-auto"
      // What scrolls must be reachable by keyboard.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <table className="text-xs tabular-nums">
        <caption className="pb-1.5 text-left font-semibold">{caption}</caption>
        <thead className="text-ink-2">
          <tr>
            {HEADS.map((head) => (
              <th key={head} scope="col" className="border-b border-line-2 py-1 pr-5 text-left font-medium">
                {t(`labLanes.head.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...lanes.subarray(0, MOST_ROWS)].map((instance) => {
            const life = lifeOf(run, uses, instance, model.durationUs);
            return (
              <tr key={instance} className="border-b border-line">
                <th scope="row" className="py-0.5 pr-5 text-left font-normal">
                  {formatCount(instance + 1)}
                </th>
                <td className="pr-5">{model.settings.functions[instances.functionIndex[instance]].name}</td>
                <td className="pr-5">{clockOf(life.startedUs)}</td>
                <td className="pr-5">{formatMs(life.startUs / 1000)}</td>
                <td className="pr-5">{formatCount(life.requests)}</td>
                <td className="pr-5">{formatPercent(life.busyShare)}</td>
                <td className="pr-5">{life.reclaimedUs < Infinity ? clockOf(life.reclaimedUs) : "–"}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {left > 0 && <p className="pt-1.5 text-xs text-ink-2">{t("labLanes.more", { n: left })}</p>}
    </div>
  );
}
