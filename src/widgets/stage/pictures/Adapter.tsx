// Vendor lock-in: your code bound to the services of one provider by many lines, or by one plug that fits two.
import { AnimatePresence, m } from "motion/react";
import { useWords } from "../useWords.ts";
import { Sheet } from "./kit.tsx";
import type { PictureProps } from "./Picture.tsx";

const SERVICES = ["storage", "queue", "identity"] as const;

export function Adapter({ scene, width, height }: PictureProps) {
  const t = useWords();
  const isPlug = scene.part === "plug";
  const wide = Math.min(300, width * 0.34);
  const right = width - wide - 2;
  const middle = height / 2;
  const lane = (height - 60) / 3;
  const centre = width / 2;
  const plug = Math.min(75, width * 0.12);
  return (
    <Sheet width={width} height={height} twin={t(isPlug ? "stage.adapter.plugged" : "stage.adapter.bound")}>
      <rect x={2} y={middle - 100} width={wide} height={200} rx={18} data-tone="ink" />
      <text className="here term" x={wide / 2} y={middle + 10} textAnchor="middle">
        {t("stage.adapter.code")}
      </text>
      <AnimatePresence initial={false}>
        {isPlug ? (
          <m.g key="plug" initial={{ opacity: 0 }} animate={{ opacity: 1 }} exit={{ opacity: 0 }}>
            <path className="thread" data-lit d={`M${wide} ${middle}H${centre - plug}`} />
            <rect className="box" data-lit x={centre - plug} y={middle - 44} width={plug * 2} height={88} rx={14} />
            <text className="term" x={centre} y={middle + 9} textAnchor="middle">
              {t("stage.adapter.plug")}
            </text>
            {(["here", "there"] as const).map((provider, at) => {
              const y = at === 0 ? height * 0.25 : height * 0.75;
              return (
                <g key={provider}>
                  <path
                    className={at === 0 ? "thread" : "thread dashed"}
                    data-lit
                    d={`M${centre + plug} ${middle}C${(centre + plug + right) / 2} ${middle} ${(centre + plug + right) / 2} ${y} ${right} ${y}`}
                  />
                  <rect
                    className="box"
                    data-lit={at === 0 || undefined}
                    x={right}
                    y={y - 60}
                    width={wide}
                    height={120}
                    rx={18}
                  />
                  <text className="term" x={right + wide / 2} y={y + 9} textAnchor="middle">
                    {t(`stage.adapter.${provider}`)}
                  </text>
                </g>
              );
            })}
          </m.g>
        ) : (
          <m.g key="bound" initial={{ opacity: 0 }} animate={{ opacity: 1 }} exit={{ opacity: 0 }}>
            <text className="term" x={right + wide / 2} y={34} textAnchor="middle">
              {t("stage.adapter.here")}
            </text>
            <text x={centre} y={34} textAnchor="middle" data-tone="failed" className="term">
              {t("stage.adapter.coupled")}
            </text>
            {SERVICES.map((service, index) => {
              const y = 60 + (index + 0.5) * lane;
              const from = middle + (index - 1) * 50;
              return (
                <g key={service}>
                  <path className="thread" data-tone="failed" d={`M${wide} ${from}L${right} ${y}`} />
                  <rect className="box" x={right} y={y - lane / 2 + 6} width={wide} height={lane - 12} rx={14} />
                  <text x={right + wide / 2} y={y + 9} textAnchor="middle">
                    {t(`stage.adapter.${service}`)}
                  </text>
                </g>
              );
            })}
          </m.g>
        )}
      </AnimatePresence>
    </Sheet>
  );
}
