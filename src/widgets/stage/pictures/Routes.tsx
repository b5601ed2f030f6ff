// A signpost: each route of the gateway and how many requests went along it by now; what has no route bounces with 404.
import { useMemo } from "react";
import { formatCount } from "#messages";
import { usePlayerState } from "#player";
import { OUTCOMES, type RequestColumns } from "#engine";
import { useWords } from "../useWords.ts";
import { Live, Sheet, useShownRun } from "./kit.tsx";
import type { PictureProps } from "./Picture.tsx";

const NOT_FOUND = OUTCOMES.indexOf("notFound");
const MOST_BOARDS = 5;
const WIDE = 900;

export function Routes({ width, height, settled }: PictureProps) {
  const t = useWords();
  const shown = useShownRun(settled);
  const { scenario } = usePlayerState();
  const requests = shown?.moment.run.requests ?? null;
  const counts = useMemo(
    () => requests && scenario && countRoutes(requests, scenario.functions.length),
    [requests, scenario],
  );
  if (!shown || !counts || !scenario) return null;
  const boards = scenario.functions
    .map(({ name, route }, place) => ({ name, route, place }))
    .filter(({ route }) => route !== null)
    .slice(0, MOST_BOARDS);
  const pitch = height / (boards.length + 1);
  const high = Math.min(76, pitch - 12);
  const [post, board] = [width * 0.06, width * (width < WIDE ? 0.32 : 0.44)];
  const reach = width < WIDE ? 50 : 90;
  const at = (us: number) => shown.moment.arrivedBy(us);
  const end = shown.moment.run.requests.rows;
  const list = boards.map(({ route, name, place }) =>
    t("stage.routes.item", { route: route ?? "", name, n: counts.found(place, end) }),
  );
  return (
    <Sheet
      width={width}
      height={height}
      twin={t("stage.routes.twin", { routes: list.join(", "), n: counts.notFound(end) })}
    >
      <path className="post" d={`M${post} 0V${height}`} />
      {[...boards, null].map((each, index) => {
        const y = (index + 0.5) * pitch;
        const [top, bottom, tip] = [y - high / 2, y + high / 2, post + board];
        return (
          <g key={each?.name ?? "404"}>
            <path
              className="box"
              data-tone={each === null ? "failed" : undefined}
              d={`M${post - 24} ${top}H${tip}L${tip + high / 2} ${y}L${tip} ${bottom}H${post - 24}Z`}
            />
            <text x={post} y={y + 9} className={each === null ? "term" : "code"}>
              {each === null ? t("stage.routes.other") : each.route}
            </text>
            <path
              className="thread"
              data-tone={each === null ? "failed" : undefined}
              d={
                each === null
                  ? `M${tip + high / 2 + 12} ${y}h34q16 0 16 -12t-16 -12h-22m10 -10l-10 10l10 10`
                  : `M${tip + high / 2 + 12} ${y}h${reach}m-12 -12l12 12l-12 12`
              }
            />
            <text x={tip + high / 2 + reach + 32} y={y + 9} className={each === null ? "term" : "code"}>
              {each === null ? "404" : each.name}
            </text>
            <Live
              x={width}
              y={y + 16}
              anchor="end"
              className={pitch > 70 ? "big" : "term"}
              tone={each === null ? "failed" : undefined}
              says={(us) => formatCount(each === null ? counts.notFound(at(us)) : counts.found(each.place, at(us)))}
            />
          </g>
        );
      })}
    </Sheet>
  );
}

/** How many of the first rows found their function, and how many found none. */
function countRoutes({ rows, functionIndex, outcome }: RequestColumns, functions: number) {
  const sums = Array.from({ length: functions + 1 }, () => new Uint32Array(rows + 1));
  for (let row = 0; row < rows; row++) {
    const mine = outcome[row] === NOT_FOUND ? functions : functionIndex[row];
    for (const [place, sum] of sums.entries()) sum[row + 1] = sum[row] + (place === mine ? 1 : 0);
  }
  return {
    found: (place: number, before: number) => sums[place][before],
    notFound: (before: number) => sums[functions][before],
  };
}
