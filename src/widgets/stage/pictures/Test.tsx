// A function and its unit test beside it, before and after it ran.
import { m } from "motion/react";
import { useWords } from "../useWords.ts";
import { GROW } from "../springs.ts";
import { Sheet } from "./kit.tsx";
import type { PictureProps } from "./Picture.tsx";

export function Test({ scene, width, height }: PictureProps) {
  const t = useWords();
  const isGreen = scene.part === "green";
  const wide = (width - 60) / 2;
  const high = Math.min(260, height - 100);
  const state = t(isGreen ? "stage.test.passed" : "stage.test.not");
  const right = width - wide;
  return (
    <Sheet width={width} height={height} twin={t("stage.test.twin", { state })}>
      <text className="term" y={32}>
        {t("stage.test.function")}
      </text>
      <rect className="box" data-lit x={2} y={52} width={wide} height={high} rx={18} />
      <text className="code" x={18} y={52 + high / 2 + 8}>
        {t("stage.test.functionCode")}
      </text>
      <path className="thread dashed" d={`M${wide + 2} ${52 + high / 2}H${right}`} />
      <text className="term" x={right} y={32}>
        {t("stage.test.test")}
      </text>
      <rect className="box" data-lit x={right} y={52} width={wide - 2} height={high} rx={18} />
      <text className="code" x={right + 16} y={52 + high / 2 - 12}>
        {t("stage.test.testCode")}
      </text>
      <text className="code" x={right + 16} y={52 + high / 2 + 28} xmlSpace="preserve">
        {t("stage.test.expected")}
      </text>
      <text className="term" x={right + 44} y={52 + high + 42} data-tone={isGreen ? "money" : undefined}>
        {state}
      </text>
      {isGreen ? (
        <m.path
          key="green"
          className="drawn tick"
          d={`M${right + 4} ${52 + high + 32}l10 12l18 -24`}
          initial={{ opacity: 0, scale: 0.4 }}
          animate={{ opacity: 1, scale: 1 }}
          transition={GROW}
        />
      ) : (
        <circle className="box" cx={right + 18} cy={52 + high + 34} r={12} />
      )}
    </Sheet>
  );
}
