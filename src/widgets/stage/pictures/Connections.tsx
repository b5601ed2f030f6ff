// Instances against the connections of a relational database: each that asks needs one of its own, and who comes too late gets none.
import { useMemo, useRef } from "react";
import { t } from "#messages";
import { useFrame } from "#player";
import { holdingsOf, settingsAt, type Holding } from "#widgets/rooms";
import { Live, Sheet, useShownRun } from "./kit.tsx";
import type { PictureProps } from "./Picture.tsx";

const MOST_CELLS = 120;
const HEAD = 60;
const WIDE = 1000;

export function Connections({ width, height, settled }: PictureProps) {
  const shown = useShownRun(settled);
  const run = shown?.moment.run ?? null;
  const holdings = useMemo(() => run && holdingsOf(run), [run]);
  const drawn = useRef<SVGGElement>(null);
  const most = shown ? (settingsAt(shown.model, 0).database.maxConnections ?? 0) : 0;
  const sockets = Math.min(most, MOST_CELLS);
  // The more room, the larger: as many columns as make the cells fill the height.
  const columns = height > 320 ? 10 : 15;
  const pitch = Math.min((width * 0.36) / columns, (height - HEAD) / (MOST_CELLS / columns));
  const size = pitch * 0.78;
  const socketColumns = Math.ceil(sockets / (MOST_CELLS / columns));
  const right = width - socketColumns * pitch + (pitch - size);
  const place = (index: number, across: number) => ({
    x: (index % across) * pitch,
    y: HEAD + Math.floor(index / across) * pitch,
  });
  const plugs = useRef<SVGGElement>(null);
  useFrame((timeUs) => {
    if (!holdings || !drawn.current || !plugs.current) return;
    let socket = 0;
    const now = holdings(timeUs);
    for (const [index, group] of Array.from(drawn.current.children).entries()) {
      const holding: Holding | "" = now[index] ?? "";
      const { x, y } = place(index, columns);
      const to = place(socket, socketColumns);
      const [startX, startY] = [x + size, y + size / 2];
      const ends = {
        open: `L${right + to.x} ${to.y + size / 2}`,
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
        {Array.from({ length: sockets }, (_, index) => (
          <rect key={index} {...place(index, socketColumns)} width={size} height={size} rx={size / 2} className="box" />
        ))}
      </g>
      <g ref={drawn} className="holders">
        {Array.from({ length: MOST_CELLS }, (_, index) => (
          <g key={index}>
            <path />
            <rect {...place(index, columns)} width={size} height={size} rx={5} />
          </g>
        ))}
      </g>
    </Sheet>
  );
}
