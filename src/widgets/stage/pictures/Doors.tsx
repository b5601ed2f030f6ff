// Two doors to the same function: the event that its author wrote passes, the one that is really sent bounces.
import { m } from "motion/react";
import { useWords } from "../useWords.ts";
import { Sheet } from "./kit.tsx";
import type { PictureProps } from "./Picture.tsx";

export function Doors({ scene, width, height }: PictureProps) {
  const t = useWords();
  const isReal = scene.part === "event";
  const doors = [
    { name: t("stage.doors.unit"), event: t("stage.doors.written"), end: t("stage.doors.passes"), passes: true },
    { name: t("stage.doors.integration"), event: t("stage.doors.real"), end: t("stage.doors.bounces"), passes: false },
  ];
  const lane = height / 2;
  const [envelope, high] = [Math.min(330, width * 0.42), Math.min(150, lane - 80)];
  const door = width * 0.72;
  return (
    <Sheet width={width} height={height} twin={t(isReal ? "stage.doors.eventTwin" : "stage.doors.unitTwin")}>
      {doors.map(({ name, event, end, passes }, index) => {
        const middle = 48 + high / 2;
        const isLit = passes || isReal;
        return (
          <m.g key={name} initial={false} animate={{ opacity: isLit ? 1 : 0 }}>
            <g transform={`translate(0 ${index * lane})`}>
              <text className="term" y={30}>
                {name}
              </text>
              <rect className="box" data-lit x={2} y={48} width={envelope} height={high} rx={14} />
              <text x={envelope / 2} y={middle + 9} textAnchor="middle">
                {event}
              </text>
              <path
                className="thread"
                data-lit
                data-tone={passes ? undefined : "failed"}
                d={
                  passes
                    ? `M${envelope + 12} ${middle}H${width - 40}m-14 -12l14 12l-14 12`
                    : `M${envelope + 12} ${middle}H${door - 14}l-60 ${high / 2 - 6}m4 -18l-4 18l18 3`
                }
              />
              <rect x={door} y={36} width={14} height={passes ? high * 0.22 : high + 24} data-tone="ink" />
              {passes && <rect x={door} y={48 + high * 0.84} width={14} height={high * 0.22} data-tone="ink" />}
              <text
                className="term"
                x={door + 34}
                y={passes ? middle - 16 : middle + 9}
                data-tone={passes ? "money" : "failed"}
              >
                {end}
              </text>
            </g>
          </m.g>
        );
      })}
    </Sheet>
  );
}
