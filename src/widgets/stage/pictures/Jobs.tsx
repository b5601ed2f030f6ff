// The rack of nine jobs: a plate leaves your side for the provider's when it is not yours any more.
import { m } from "motion/react";
import { ownersOf, WAYS, type Owned } from "#widgets/jobs";
import { useWords } from "../useWords.ts";
import { Sheet } from "./kit.tsx";
import type { PictureProps } from "./Picture.tsx";

const HEAD = 56;
const MOST_PLATE = 560;
const LEAST_PLATE = 524;
/** From here on there is room for what the way is called. */
const WIDE = 1000;

export function Jobs({ scene, width, height }: PictureProps) {
  const t = useWords();
  const way = WAYS.find((each) => each === scene.part) ?? "server";
  const rows = ownersOf(way);
  const pitch = (height - HEAD) / rows.length;
  const plate = Math.min(MOST_PLATE, Math.max(LEAST_PLATE, (width - 40) / 2));
  const places: Readonly<Record<Owned["whose"], number>> = {
    yours: 0,
    shared: (width - plate) / 2,
    theirs: width - plate,
  };
  const [yours, shared, theirs] = (["yours", "shared", "theirs"] as const).map(
    (each) => rows.filter(({ whose }) => whose === each).length,
  );
  const name = t(`jobs.way.${way}`);
  const middle =
    shared === 0 ? name : t(width > WIDE ? "stage.jobs.wayShared" : "stage.jobs.shared", { way: name, n: shared });
  const list = rows.map(({ job, whose }) => t("stage.jobs.item", { job: t(`jobs.${job}`), whose: t(`jobs.${whose}`) }));
  return (
    <Sheet width={width} height={height} twin={t("stage.jobs.twin", { way: name, jobs: list.join(", ") })}>
      <text className="term" y={34}>
        {t("stage.jobs.you", { n: yours })}
      </text>
      <text className="term" x={width / 2} y={34} textAnchor="middle">
        {middle}
      </text>
      <text className="term" x={width} y={34} textAnchor="end">
        {t("stage.jobs.provider", { n: theirs })}
      </text>
      {rows.map(({ job, whose }, index) => (
        <g key={job} transform={`translate(0 ${HEAD + index * pitch})`}>
          <m.g initial={false} animate={{ x: places[whose] }} className="plate" data-whose={whose}>
            <rect x={1.5} width={plate - 3} height={pitch - 8} rx={8} />
            <text x={20} y={(pitch - 8) / 2 + 8}>
              {t(`jobs.${job}`)}
            </text>
          </m.g>
        </g>
      ))}
    </Sheet>
  );
}
