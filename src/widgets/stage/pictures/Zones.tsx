// Zones and the instances that stand in each; one is dark while an outage has it.
import { useRef } from "react";
import { formatCount } from "#messages";
import { useWordsFrame } from "#player";
import type { Intervention } from "#engine";
import { useWords, type Words } from "../useWords.ts";
import { Live, Sheet, useShownRun } from "./kit.tsx";
import type { PictureProps } from "./Picture.tsx";

/** The zone that an outage takes, as the engine has it. */
const LOST_ZONE = 0;
const FOOT = 52;
const MOST_CELLS = 80;

export function Zones({ width, height, settled }: PictureProps) {
  const t = useWords();
  const shown = useShownRun(settled);
  const zones = useRef<SVGGElement>(null);
  useWordsFrame((timeUs) => {
    if (!shown || !zones.current) return;
    const { moment, model } = shown;
    const isOut = model.interventions.some(
      (each) => isZoneOutage(each) && each.atUs <= timeUs && timeUs < each.untilUs,
    );
    const next = Array.from({ length: model.zones }, () => 0);
    const drawn = zones.current.children;
    for (const { index, state } of moment.instancesAt(timeUs)) {
      const zone = moment.run.instances.zone[index];
      const cell = state === "reclaimed" ? null : cellOf(drawn[zone], next[zone]++);
      cell?.setAttribute("data-tone", TONES[state]);
    }
    const each = cellsOf(shown);
    for (const [zone, group] of Array.from(drawn).entries()) {
      group.toggleAttribute("data-dark", isOut && zone === LOST_ZONE);
      for (let at = next[zone]; at < each; at++) cellOf(group, at)?.setAttribute("data-tone", "none");
    }
  });
  if (!shown) return null;
  const { moment, model } = shown;
  const gap = 24;
  const wide = (width - gap * (model.zones - 1)) / model.zones;
  const high = height - FOOT;
  const cells = cellsOf(shown);
  const { columns, pitch } = gridIn(wide - 36, high - 70, cells);
  const lost = formatCount(moment.run.summary.requests.total - moment.run.summary.requests.byOutcome.ok);
  return (
    <Sheet width={width} height={height} twin={t("stage.zones.twin", { zones: model.zones, lost })}>
      <g ref={zones}>
        {Array.from({ length: model.zones }, (_, zone) => (
          <g key={zone} className="zone" transform={`translate(${zone * (wide + gap)} 0)`}>
            <rect className="box" x={2} y={2} width={wide - 4} height={high - 4} rx={18} />
            <text className="term" x={20} y={40}>
              {t("stage.zones.zone", { n: zone + 1 })}
            </text>
            <text className="dark-word term" x={wide - 20} y={40} textAnchor="end">
              {t("stage.zones.lost")}
            </text>
            {Array.from({ length: cells }, (__, at) => (
              <rect
                key={at}
                className="cell"
                x={20 + (at % columns) * pitch}
                y={58 + Math.floor(at / columns) * pitch}
                width={pitch * 0.8}
                height={pitch * 0.8}
                rx={5}
              />
            ))}
          </g>
        ))}
      </g>
      <Live x={0} y={height - 8} className="term" says={(us) => soFar(moment.soFarAt(us), t)} />
      <text className="small" x={width} y={height - 8} textAnchor="end">
        {t("stage.zones.servers", { n: formatCount(moment.run.summary.server.rejected) })}
      </text>
    </Sheet>
  );
}

/** For the time in which the zones that are left have all of them. */
function cellsOf({ moment, model }: NonNullable<ReturnType<typeof useShownRun>>): number {
  return Math.min(MOST_CELLS, Math.ceil((moment.run.summary.instances.peak / Math.max(1, model.zones - 1)) * 1.1));
}

/** Squares as large as they can be. */
function gridIn(width: number, height: number, count: number) {
  const columns = Math.max(1, Math.ceil(Math.sqrt((count * width) / height)));
  return { columns, pitch: Math.min(width / columns, height / Math.ceil(count / columns)) };
}

const TONES = { starting: "cold", busy: "warm", idle: "idle", reclaimed: "none" } as const;

const cellOf = (group: Element, at: number) => group.querySelectorAll(".cell")[at];

function isZoneOutage(each: Intervention): each is Extract<Intervention, { kind: "outage" }> {
  return each.kind === "outage" && each.target === "zone";
}

function soFar({ arrived, notOk }: { readonly arrived: number; readonly notOk: number }, t: Words): string {
  return t("stage.zones.soFar", { lost: formatCount(notOk), n: formatCount(arrived) });
}
