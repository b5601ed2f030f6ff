// A client, a line, and a question mark at its end.
import { m } from "motion/react";
import { useWords } from "../useWords.ts";
import { Sheet } from "./kit.tsx";
import type { PictureProps } from "./Picture.tsx";

export function Question({ width, height }: PictureProps) {
  const t = useWords();
  const [boxWide, boxHigh] = [Math.min(300, width * 0.32), Math.min(190, height - 20)];
  const middle = height / 2;
  const radius = Math.min(130, height / 2 - 6);
  const centre = width - radius - 8;
  return (
    <Sheet width={width} height={height} twin={t("stage.question.twin")}>
      <rect className="box" data-lit x={2} y={middle - boxHigh / 2} width={boxWide} height={boxHigh} rx={18} />
      <text className="term" x={boxWide / 2} y={middle + 10} textAnchor="middle">
        {t("stage.room.client")}
      </text>
      <path className="thread" data-lit d={`M${boxWide + 2} ${middle}H${centre - radius}`} />
      <m.circle
        r={15}
        data-tone="ink"
        initial={{ x: boxWide, y: middle }}
        animate={{ x: centre - radius, y: middle }}
        transition={{ duration: 1.4 }}
      />
      <circle className="box dashed" cx={centre} cy={middle} r={radius} />
      <text
        x={centre}
        y={middle + radius * 0.42}
        textAnchor="middle"
        style={{ fontSize: radius * 1.2, fontWeight: 600 }}
      >
        ?
      </text>
    </Sheet>
  );
}
