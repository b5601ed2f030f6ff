// Event-driven: four sources, each with a line to a function that sleeps until one of them has an event for it.
import { m } from "motion/react";
import { useWords } from "../useWords.ts";
import { GROW } from "../springs.ts";
import { Sheet } from "./kit.tsx";
import type { PictureProps } from "./Picture.tsx";

const SOURCES = ["http", "upload", "schedule", "queue"] as const;

/** Drawings of 40 by 40 units. */
const ICONS: Readonly<Record<(typeof SOURCES)[number], string>> = {
  http: "M4 8h32v20H4zM14 36h12M20 28v8",
  upload: "M6 26v8h28v-8M20 28V6M11 14l9-9 9 9",
  schedule: "M20 4a16 16 0 1 0 0 32a16 16 0 0 0 0-32M20 11v10l7 4",
  queue: "M4 10h32v20H4zM4 11l16 11 16-11",
};

export function Events({ scene, width, height }: PictureProps) {
  const t = useWords();
  const { part } = scene;
  const lit = SOURCES.filter((source) => part === source || part === "all");
  const awake = lit.length > 0;
  const [sourceWide, functionWide] = [Math.min(330, width * 0.44), Math.min(330, width * 0.33)];
  const pitch = height / SOURCES.length;
  const high = Math.min(96, pitch - 12);
  const tall = Math.min(240, height - 20);
  const [left, right, middle] = [sourceWide, width - functionWide, height / 2];
  const twin = awake
    ? t("stage.events.twin", { events: lit.map((source) => t(`stage.events.${source}`)).join(", ") })
    : t("stage.events.none");
  return (
    <Sheet width={width} height={height} twin={twin}>
      {SOURCES.map((source, index) => {
        const y = (index + 0.5) * pitch;
        const end = middle + (index - 1.5) * (tall / 6);
        const isLit = lit.includes(source) || undefined;
        const bend = (right - left) / 2;
        return (
          <g key={source}>
            <path
              className="thread"
              data-lit={isLit}
              d={`M${left} ${y}C${left + bend} ${y} ${right - bend} ${end} ${right} ${end}`}
            />
            <rect
              className="box"
              data-lit={isLit}
              x={2}
              y={y - high / 2}
              width={sourceWide - 2}
              height={high}
              rx={14}
            />
            {high >= 40 && <path className="drawn" d={ICONS[source]} transform={`translate(22 ${y - 20})`} />}
            <text className={isLit ? "term" : undefined} x={high >= 40 ? 78 : 20} y={y + 9}>
              {t(`stage.events.${source}`)}
            </text>
            {isLit && (
              <m.circle
                key={`${part} ${source}`}
                r={13}
                data-tone="ink"
                initial={{ x: left, y }}
                animate={{ x: right, y: end }}
                transition={{ duration: 0.9, delay: part === "all" ? index * 0.25 : 0 }}
              />
            )}
          </g>
        );
      })}
      {awake && (
        <text x={(left + right) / 2} y={26} textAnchor="middle" className="term">
          {t("stage.events.trigger")}
        </text>
      )}
      <g transform={`translate(${right} ${middle - tall / 2})`}>
        <rect width={functionWide - 2} height={tall} rx={18} data-tone={awake ? "idle" : "away"} />
        <m.rect
          key={part}
          width={functionWide - 2}
          height={tall}
          rx={18}
          data-tone="warm"
          initial={{ opacity: 0 }}
          animate={{ opacity: awake ? 1 : 0 }}
          transition={{ ...GROW, delay: 0.9 }}
        />
        <text
          className="term"
          x={functionWide / 2}
          y={tall / 2 - 6}
          textAnchor="middle"
          data-tone={awake ? "dark" : undefined}
        >
          {t("stage.events.function")}
        </text>
        <text x={functionWide / 2} y={tall / 2 + 28} textAnchor="middle" data-tone={awake ? "dark" : undefined}>
          {t(awake ? "stage.events.invoked" : "stage.events.asleep")}
        </text>
      </g>
    </Sheet>
  );
}
