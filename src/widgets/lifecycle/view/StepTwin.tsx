// The text twin: every step reached, in words. It stands for the picture in print, on small screens and to the ear.
import type { EventProvider } from "#facts";
import { formatMicroUsd, formatMs, t } from "#messages";
import type { Lifecycle } from "../steps/context.ts";
import { explain } from "../steps/explain.ts";
import { roomName, roomOf } from "../steps/rooms.ts";

interface StepTwinProps {
  readonly lifecycle: Lifecycle;
  readonly reached: number;
  readonly provider: EventProvider;
}

export function StepTwin({ lifecycle, reached, provider }: StepTwinProps) {
  const { trace } = lifecycle;
  return (
    <details className="text-sm">
      <summary className="w-fit py-1 text-ink-2 hover:text-ink">{t("lifecycle.twin")}</summary>
      <ol className="mt-1 list-decimal space-y-1 pl-6 text-ink-2 marker:text-ink-3">
        {trace.spans.slice(0, reached + 1).map((span, index) => {
          const { title, why } = explain(lifecycle, index, provider);
          return (
            <li key={index} className="text-pretty">
              <span className="font-medium text-ink">
                {t("lifecycle.twinStep", {
                  room: t(roomName(roomOf(span.component), trace.trigger)),
                  title,
                  time: formatMs((span.endUs - span.startUs) / 1000),
                  cost: formatMicroUsd(span.costUsd),
                })}
              </span>{" "}
              {why}
            </li>
          );
        })}
      </ol>
    </details>
  );
}
