// The picked request, unfolded: why it took what it took, span by span, and the instance it ran on. What the record tells is there
// at once; the trace takes the stages' place when it has come.
import { useEffect, useEffectEvent, useMemo, useRef, useState, type Ref } from "react";
import { Link } from "react-router";
import type { RequestTrace, Run } from "#engine";
import { t } from "#messages";
import { useProducts } from "#host/products";
import { usePlayerState } from "#player";
import { Button, buttonClass, IconButton } from "#ui";
import { useTrace, Waterfall, whySentence, type TraceState } from "#widgets/waterfall";
import { Exports } from "./Exports.tsx";
import { InstanceBefore } from "./InstanceBefore.tsx";
import { neighboursOf } from "./neighbours.ts";
import { NeighbourSteps } from "./NeighbourSteps.tsx";
import { RequestFacts } from "./RequestFacts.tsx";
import { Stages } from "./Stages.tsx";
import { useNeighbourKeys } from "./useNeighbourKeys.ts";

export interface RequestViewProps {
  readonly run: Run;
  readonly row: number;
  /** Takes the focus when the view is opened from the list. */
  readonly headingRef: Ref<HTMLHeadingElement>;
  /** Where the request opens in Lifecycle; null while that cannot be said. */
  readonly lifecycle: string | null;
  /** The waterfall is there; `bar` is its first. */
  readonly onTraced: (bar: HTMLElement, isCold: boolean) => void;
  readonly onPick: (row: number) => void;
  readonly onClose: () => void;
  /** Moves the clock to this time, in microseconds. */
  readonly onSeek: (timeUs: number) => void;
}

export function RequestView({ run, row, headingRef, lifecycle, onTraced, onPick, onClose, onSeek }: RequestViewProps) {
  const { state, retry } = useTrace(run, row);
  const neighbours = useMemo(() => neighboursOf(run.requests, row), [run, row]);
  useNeighbourKeys(neighbours, onPick);
  const title = t("labPanels.request", { n: row + 1 });
  return (
    <section aria-label={title} className="border-b border-line px-4 pt-3 pb-4">
      <div className="flex items-center justify-between gap-3">
        <h2 ref={headingRef} tabIndex={-1} className="font-serif text-lg font-semibold">
          {title}
        </h2>
        <IconButton label={t("labPanels.deselect")} onClick={onClose} className="-mr-2">
          <svg aria-hidden="true" viewBox="0 0 10 10" className="size-2.5 fill-none stroke-current stroke-[1.5]">
            <path d="M1 1l8 8M9 1l-8 8" />
          </svg>
        </IconButton>
      </div>
      <NeighbourSteps neighbours={neighbours} onPick={onPick} />
      <div aria-live="polite" className="mt-3 mb-2">
        <Why state={state} run={run} onRetry={retry} />
      </div>
      <div className="-mx-2">
        {state.kind === "traced" ? (
          <Spans trace={state.trace} onTraced={onTraced} onSeek={onSeek} />
        ) : (
          <div className="px-2">
            <Stages run={run} row={row} />
          </div>
        )}
      </div>
      <div className="mt-3 border-t border-line pt-3">
        <RequestFacts run={run} row={row} />
      </div>
      <div className="mt-3 flex flex-wrap items-start gap-2">
        {lifecycle !== null && (
          <Link to={lifecycle} className={buttonClass({ size: "small" })}>
            {t("labPanels.openInLifecycle")}
          </Link>
        )}
        {state.kind === "traced" && <Exports trace={state.trace} />}
      </div>
      {run.requests.instance[row] >= 0 && <InstanceBefore key={row} run={run} row={row} onPick={onPick} />}
    </section>
  );
}

interface WhyProps {
  readonly state: TraceState;
  readonly run: Run;
  readonly onRetry: () => void;
}

/** The sentence; until it can be said, what is being done about it. */
function Why({ state, run, onRetry }: WhyProps) {
  switch (state.kind) {
    case "traced":
      return <p className="font-serif text-base text-pretty">{whySentence(state.trace, run)}</p>;
    case "tracing":
      return <p className="text-sm text-ink-2">{t("labPanels.tracing")}</p>;
    case "cancelled":
    case "failed":
      return (
        <div className="border-l-4 border-failed bg-failed-soft px-3 py-2 text-sm">
          <p className="font-semibold">{t("labPanels.traceFailed")}</p>
          <p className="text-xs break-words">
            {state.kind === "failed" ? state.detail : t("labPanels.traceCancelled")} {t("labPanels.traceFailedKept")}
          </p>
          <Button size="small" className="mt-2" onClick={onRetry}>
            {t("lab.tryAgain")}
          </Button>
        </div>
      );
  }
}

interface SpansProps {
  readonly trace: RequestTrace;
  readonly onTraced: RequestViewProps["onTraced"];
  readonly onSeek: (timeUs: number) => void;
}

/** Picking a span shows the moment in its middle. */
function Spans({ trace, onTraced, onSeek }: SpansProps) {
  const place = useRef<HTMLDivElement>(null);
  const { scenario } = usePlayerState();
  const products = useProducts();
  const [current, setCurrent] = useState<{ readonly trace: RequestTrace; readonly index: number } | null>(null);
  const tell = useEffectEvent(onTraced);
  useEffect(() => {
    const bar = place.current?.querySelector<HTMLElement>(".waterfall-bar");
    if (bar) tell(bar, trace.cold);
  }, [trace]);
  return (
    <div ref={place}>
      <Waterfall
        trace={trace}
        current={current?.trace === trace ? current.index : null}
        reached={null}
        label={t("waterfall.spans", { n: trace.row + 1 })}
        onPick={(index) => {
          const { startUs, endUs } = trace.spans[index];
          setCurrent({ trace, index });
          onSeek(Math.round((startUs + endUs) / 2));
        }}
      />
      {scenario && products && (
        <p className="px-2 pt-1 text-2xs text-pretty text-ink-2">{products.productsInWords(scenario)}</p>
      )}
    </div>
  );
}
