// A lifecycle as a reader steps through it: diagram, waterfall and explanation, moving together. What surrounds it, the page brings.
import { useState, type ReactNode } from "react";
import type { EventProvider } from "#facts";
import { t } from "#messages";
import { cx } from "#ui";
import { Waterfall } from "#widgets/waterfall";
import type { Lifecycle } from "../steps/context.ts";
import { Handlers } from "../deliveries/Handlers.tsx";
import { RoomsDiagram } from "./RoomsDiagram.tsx";
import { Stepper } from "./Stepper.tsx";
import { StepPanel } from "./StepPanel.tsx";
import { StepTwin } from "./StepTwin.tsx";
import { useArrowKeys } from "./useArrowKeys.ts";

export interface LifecycleViewProps {
  readonly lifecycle: Lifecycle;
  /** From 0. */
  readonly step: number;
  readonly onStep: (step: number) => void;
  readonly provider: EventProvider;
  readonly onProvider: (provider: EventProvider) => void;
  /** Diagram, steps, waterfall and explanation alone, where there is no room for more. */
  readonly short?: boolean;
  /** Above the diagram, and below the steps. */
  readonly head?: ReactNode;
  readonly foot?: ReactNode;
  /** Stands between explanation and documents. */
  readonly question?: ReactNode;
}

export function LifecycleView(props: LifecycleViewProps) {
  const { lifecycle, step, onStep, provider } = props;
  const { trace } = lifecycle;
  const [idempotent, setIdempotent] = useState(false);
  const reached = useReached(lifecycle, step);
  // On a slide the arrows are the talk's, which brings the steps.
  useArrowKeys(!props.short, (direction) => onStep(Math.max(0, Math.min(trace.spans.length - 1, step + direction))));
  return (
    <div className="@container flex min-w-0 flex-1 flex-col">
      <div className="flex min-w-0 flex-1 flex-col @4xl:grid @4xl:grid-cols-[minmax(0,1fr)_26rem] @4xl:grid-rows-[auto_auto_1fr] @6xl:grid-cols-[minmax(0,1fr)_28rem]">
        <section
          aria-label={t("lifecycle.stage")}
          className={cx("flex min-w-0 flex-col px-5 sm:px-7", props.short ? "gap-2 pt-2" : "gap-4 pt-5")}
        >
          {props.head}
          <RoomsDiagram lifecycle={lifecycle} step={step} onStep={onStep} />
        </section>
        {/* Where the page is longer than the screen, the next step stays within reach. */}
        <div
          className={cx(
            "z-10 min-w-0 border-line bg-paper px-5 py-2.5 sm:px-7 @max-4xl:border-y",
            !props.short && "@max-4xl:sticky @max-4xl:top-0 @max-4xl:bottom-0",
          )}
        >
          <Stepper lifecycle={lifecycle} step={step} onStep={onStep} />
        </div>
        <aside
          aria-label={t("lifecycle.side")}
          className="min-w-0 border-line bg-panel @max-4xl:border-y @4xl:col-start-2 @4xl:row-span-3 @4xl:row-start-1 @4xl:border-l"
        >
          <div className="px-5 py-5 sm:px-7 @4xl:sticky @4xl:top-0 @4xl:max-h-dvh @4xl:overflow-y-auto @4xl:px-6">
            <StepPanel {...props} idempotent={idempotent} onIdempotent={setIdempotent} />
          </div>
        </aside>
        <section
          aria-label={t("lifecycle.steps")}
          className={cx("flex min-w-0 flex-col gap-4 px-5 pt-4 sm:px-7 @4xl:pt-0", !props.short && "pb-8")}
        >
          <div className={cx("rounded-xl border border-line bg-panel sm:pr-3", !props.short && "py-2")}>
            <Waterfall
              trace={trace}
              current={step}
              reached={reached}
              onPick={onStep}
              label={t("lifecycle.waterfall")}
              legend={!props.short}
            />
          </div>
          {!props.short && (
            <>
              <StepTwin lifecycle={lifecycle} reached={reached} provider={provider} />
              <Handlers lifecycle={lifecycle} reached={reached} provider={provider} />
            </>
          )}
          {props.foot}
        </section>
      </div>
    </div>
  );
}

/** The furthest step this reader has been to: bars ahead of it would answer the questions. */
function useReached(lifecycle: Lifecycle, step: number): number {
  const [reached, setReached] = useState({ lifecycle, step });
  if (reached.lifecycle !== lifecycle || step > reached.step) setReached({ lifecycle, step });
  return reached.lifecycle === lifecycle ? Math.max(reached.step, step) : step;
}
