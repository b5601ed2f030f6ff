// The six components, and then, as the camera pulls back, whose building five of them stand in.
import { m } from "motion/react";
import { useWords } from "../useWords.ts";
import { Sheet } from "./kit.tsx";
import type { PictureProps } from "./Picture.tsx";

/** In shares of the building: column, row and rows of each component. */
const INSIDE = [
  ["webServer", 0, 0, 1],
  ["gateway", 0, 1, 1],
  ["security", 0, 2, 1],
  ["function", 1, 0, 3],
  ["database", 2, 0.5, 2],
] as const;

export function Datacentre({ scene, width, height }: PictureProps) {
  const t = useWords();
  const isOutside = scene.part !== "inside";
  const client = Math.min(210, width * 0.17);
  const left = client + width * 0.04;
  const wide = width - left;
  const [column, row] = [(wide - 24) / 3, (height - 130) / 3];
  return (
    <Sheet width={width} height={height} twin={t(isOutside ? "stage.datacentre.outside" : "stage.datacentre.inside")}>
      <m.g initial={false} animate={{ opacity: isOutside ? 1 : 0 }}>
        <path className="building" d={`M${left} ${height - 44}V58L${left + wide / 2} 4L${width} 58V${height - 44}Z`} />
        <text className="term" x={left + wide / 2} y={60} textAnchor="middle">
          {t("stage.datacentre.provider")}
        </text>
        <text className="small" y={height - 10}>
          {t("stage.datacentre.yours")}
        </text>
      </m.g>
      <m.g initial={false} animate={{ scale: isOutside ? 0.95 : 1 }}>
        <g transform={`translate(0 ${72 + row * 0.75})`}>
          <rect className="box" data-lit x={2} width={client} height={row * 1.5} rx={14} />
          <text className="term" x={client / 2} y={row * 0.75 + 9} textAnchor="middle">
            {t("stage.room.client")}
          </text>
        </g>
        <path className="thread" d={`M${client + 2} ${72 + row * 1.5}H${left + 12}`} />
        {INSIDE.map(([room, x, y, rows]) => (
          <g key={room} transform={`translate(${left + 12 + x * column} ${72 + y * row})`}>
            <rect className="box" x={6} y={6} width={column - 12} height={row * rows - 12} rx={14} />
            <text
              className={column > 240 ? "term" : undefined}
              x={column / 2}
              y={room === "function" ? 50 : (row * rows) / 2 + 9}
              textAnchor="middle"
            >
              {t(`stage.room.${room}`)}
            </text>
            {room === "function" && (
              <>
                <rect x={24} y={row * 1.2} width={column - 48} height={row} rx={8} data-tone="ink" />
                <text className="here" x={column / 2} y={row * 1.7 + 9} textAnchor="middle">
                  {t("stage.datacentre.code")}
                </text>
              </>
            )}
          </g>
        ))}
      </m.g>
    </Sheet>
  );
}
