// From the upload to the thumbnail, with the median of the run on the stopwatch; the next morning is struck through.
import { m } from "motion/react";
import { formatMs } from "#messages";
import { useWords } from "../useWords.ts";
import { GLIDE } from "../springs.ts";
import { Sheet, useShownRun } from "./kit.tsx";
import type { PictureProps } from "./Picture.tsx";

/** A photograph of 200 by 150 units: hills and a sun. */
const HILLS = "M8 142L62 66L100 110L134 78L192 142Z";

export function Photo({ width, height, settled }: PictureProps) {
  const t = useWords();
  const shown = useShownRun(settled);
  if (!shown) return null;
  const { p50, p99 } = shown.moment.run.summary.latencyMs;
  const median = formatMs(p50);
  const scale = Math.min(1.7, (height - 110) / 150, width / 700);
  const middle = (height - 70) / 2;
  const [left, right] = [200 * scale, width - 100 * scale];
  const radius = Math.min(130, (height - 110) / 2, width * 0.12);
  const centre = (left + right) / 2;
  return (
    <Sheet width={width} height={height} twin={t("stage.photo.twin", { median, p99: formatMs(p99) })}>
      <g transform={`translate(0 ${middle - 75 * scale}) scale(${scale})`}>
        <Print />
      </g>
      <text x={100 * scale} y={middle + 75 * scale + 36} textAnchor="middle">
        {t("stage.photo.upload")}
      </text>
      <path className="thread" data-lit d={`M${left + 20} ${middle}H${centre - radius - 20}m-14 -10l14 10l-14 10`} />
      <path className="thread" data-lit d={`M${centre + radius + 20} ${middle}H${right - 20}m-14 -10l14 10l-14 10`} />
      <circle className="box" data-lit cx={centre} cy={middle} r={radius} />
      <path className="drawn" d={`M${centre - 16} ${middle - radius - 14}h32m-16 0v12`} />
      <text className={radius > 100 ? "big" : "term"} x={centre} y={middle + 8} textAnchor="middle">
        {median}
      </text>
      <text className="small" x={centre} y={middle + 42} textAnchor="middle">
        {t("stage.photo.median")}
      </text>
      <m.g initial={{ opacity: 0 }} animate={{ opacity: 1 }} transition={{ ...GLIDE, delay: 0.6 }}>
        <g transform={`translate(${right} ${middle - 37.5 * scale}) scale(${scale / 2})`}>
          <Print />
        </g>
      </m.g>
      <text x={width} y={middle + 75 * scale + 36} textAnchor="end">
        {t("stage.photo.thumbnail")}
      </text>
      <text className="struck" x={centre} y={height - 12} textAnchor="middle">
        {t("stage.photo.morning")}
      </text>
    </Sheet>
  );
}

function Print() {
  return (
    <>
      <rect className="box" x={2} y={2} width={196} height={146} rx={8} />
      <circle cx={150} cy={42} r={18} data-tone="warm" />
      <path d={HILLS} data-tone="network" />
    </>
  );
}
