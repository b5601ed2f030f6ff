// What is shown as a file: the picture as PNG or SVG, the figures as CSV.
import { useState } from "react";
import { usePlayerState } from "#player";
import { SaveImage } from "#host/picture";
import { formatCount, formatMs, t } from "#messages";
import { Button, fileNameOf, saveFile } from "#ui";
import { chartsCsv, histogramCsv } from "./csv.ts";
import type { ToolsProps } from "./Tools.tsx";
import { useHistogram } from "./useHistogram.ts";

export function Save(props: ToolsProps) {
  const { shown, data, rows, before, view, picture } = props;
  const { run } = usePlayerState();
  const [saved, setSaved] = useState("");
  const histogram = useHistogram(run, shown === "histogram" ? { range: view.range, scale: props.scale } : null);
  const label =
    shown === "histogram" ? t("chartReading.histogram") : shown === "all" ? t("chartReading.all") : rows[0].label;
  const saveCsv = () => {
    const text = histogram
      ? histogramCsv(histogram)
      : chartsCsv(
          data,
          rows.map(({ id }) => id),
          before,
        );
    const name = `${fileNameOf(`${label}: ${view.title}`, "charts")}.csv`;
    saveFile(name, text, "text/csv");
    setSaved(t("chartReading.saved", { name }));
  };
  return (
    <div className="flex flex-col gap-3">
      <SaveImage things={[{ label, element: picture }]} title={view.title} save={saveFile} />
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 border-t border-line pt-3">
        <Button disabled={shown === "histogram" && histogram === null} onClick={saveCsv}>
          {t("chartReading.saveCsv")}
        </Button>
        <p className="text-ink-2">
          {shown === "histogram"
            ? t("chartReading.csvBars")
            : t("chartReading.csvWhat", {
                n: formatCount(data.series.bins),
                width: formatMs(data.series.binUs / 1000),
              })}
        </p>
        <p role="status" className="text-ink-2">
          {saved}
        </p>
      </div>
    </div>
  );
}
