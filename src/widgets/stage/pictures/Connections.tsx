// Instances against the connections of a relational database: each that asks needs one of its own, and who comes too late gets none.
import { useMemo, useRef } from "react";
import { useFrame } from "#player";
import { holdingsOf, settingsAt, type Holding } from "#widgets/rooms";
import { useWords } from "../useWords.ts";
import { Live, Sheet, useShownRun } from "./kit.tsx";
import type { PictureProps } from "./Picture.tsx";

const MOST_CELLS = 120;
const HEAD = 60;
const WIDE = 1000;
/** Of the width, for the instances. */
const LEFT = 0.36;
const LARGEST_PITCH = 72;

export function Connections({ width, height, settled }: PictureProps) {
  const t = useWords();
  const shown = useShownRun(settled);
  const run = shown?.moment.run ?? null;
  const holdings = useMemo(() => run && holdingsOf(run), [run]);
  const drawn = useRef<SVGGElement>(null);
  const most = shown ? (settingsAt(shown.model, 0).database.maxConnections ?? 0) : 0;
  const sockets = gridOf(Math.min(most, MOST_CELLS), width * LEFT, height - HEAD);
  const cells = gridOf(Math.min(run?.summary.instances.peak ?? 0, MOST_CELLS), width * LEFT, height - HEAD);
  const right = width - sockets.columns * sockets.pitch + (sockets.pitch - sockets.size);
  const plugs = useRef<SVGGElement>(null);
  useFrame((timeUs) => {
    if (!holdings || !drawn.current || !plugs.current) return;
    let socket = 0;
    const now = holdings(timeUs);
    for (const [index, group] of Array.from(drawn.current.children).entries()) {
      const holding: Holding | "" = now[index] ?? "";
      const { x, y } = placeOf(index, cells);
      const to = placeOf(socket, sockets);
      const [startX, startY] = [x + cells.size, y + cells.size / 2];
      const ends = {
        open: `L${right + to.x} ${to.y + sockets.size / 2}`,
        refused: `L${right - 70} ${startY}`,
        none: "",
        "": "",
      };
      if (holding === "open") socket++;
      if (group.getAttribute("data-holding") !== holding) group.setAttribute("data-holding", holding);
      group.firstElementChild?.setAttribute("d", ends[holding] === "" ? "" : `M${startX} ${startY}${ends[holding]}`);
    }
    for (const [index, plug] of Array.from(plugs.current.children).entries())
      plug.toggleAttribute("data-used", index < socket);
  });
  if (!shown || !holdings) return null;
  const count = (timeUs: number, wanted: Holding) => holdings(timeUs).filter((each) => each === wanted).length;
  const refused = (n: number) => (n === 0 ? "" : t("stage.connections.refused", { n }));
  return (
    <Sheet width={width} height={height} twin={t("stage.connections.twin", { most })}>
      <Live x={0} y={34} className="term" says={(us) => t("stage.connections.instances", { n: holdings(us).length })} />
      <Live
        x={width < WIDE ? 0 : width * 0.52}
        y={width < WIDE ? height - 8 : 34}
        anchor={width < WIDE ? "start" : "middle"}
        className="term"
        tone="failed"
        says={(us) => refused(count(us, "refused"))}
      />
      <Live
        x={width}
        y={34}
        anchor="end"
        className="term"
        says={(us) => t("stage.connections.open", { open: count(us, "open"), most })}
      />
      <g ref={plugs} transform={`translate(${right} 0)`}>
        {Array.from({ length: sockets.count }, (_, index) => (
          <rect
            key={index}
            {...placeOf(index, sockets)}
            width={sockets.size}
            height={sockets.size}
            rx={sockets.size / 2}
            className="box"
          />
        ))}
      </g>
      <g ref={drawn} className="holders">
        {Array.from({ length: cells.count }, (_, index) => (
          <g key={index}>
            <path />
            <rect {...placeOf(index, cells)} width={cells.size} height={cells.size} rx={cells.size / 7} />
          </g>
        ))}
      </g>
    </Sheet>
  );
}

interface Grid {
  readonly count: number;
  readonly columns: number;
  readonly pitch: number;
  readonly size: number;
}

/** The fewest columns in which so many cells fill the height, and the largest cells that fit. */
function gridOf(count: number, width: number, height: number): Grid {
  let [columns, pitch] = [1, 0];
  for (let across = 1; across <= Math.max(1, count); across++) {
    const fits = Math.min(LARGEST_PITCH, width / across, height / Math.max(1, Math.ceil(count / across)));
    if (fits > pitch * 1.15) [columns, pitch] = [across, fits];
  }
  return { count, columns, pitch, size: pitch * 0.78 };
}

/** A cell's left upper corner. */
function placeOf(index: number, { columns, pitch }: Grid) {
  return { x: (index % columns) * pitch, y: HEAD + Math.floor(index / columns) * pitch };
}
