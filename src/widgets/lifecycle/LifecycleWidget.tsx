// Lifecycle as a widget: a request of the run on show, a cold one that ends well if there is any, at its first step.
import { useEffect, useMemo, useState } from "react";
import { eventProviders, type EventProvider } from "#facts";
import { OUTCOMES, type RequestTrace, type Run } from "#engine";
import { usePlayer, usePlayerState } from "#player";
import { t } from "#messages";
import { Message, reasonOf } from "#ui";
import { isIndexBelow, isOneOf, isOnSlide, useWidgetState, type WidgetProps } from "#host";
import { asTold } from "./steps/asTold.ts";
import type { Lifecycle } from "./steps/context.ts";
import { LifecycleView } from "./view/LifecycleView.tsx";

export function LifecycleWidget({ surface }: WidgetProps) {
  const { lifecycle, failure } = useShownRequest();
  const [step, setStep] = useWidgetState("step", 0, isIndexBelow(Infinity));
  const [provider, setProvider] = useWidgetState<EventProvider>(
    "provider",
    eventProviders.find((each) => each === lifecycle?.scenario.provider) ?? "aws",
    isOneOf(eventProviders),
  );
  if (failure !== null)
    return (
      <Message kind="error" title={t("lifecycle.failedTitle")}>
        {failure}
      </Message>
    );
  if (!lifecycle) return <Message kind="loading" title={t("lifecycle.loading")} />;
  return (
    <div data-surface={surface} className="flex min-h-0 flex-1 flex-col overflow-y-auto">
      <LifecycleView
        short={isOnSlide(surface)}
        lifecycle={lifecycle}
        step={Math.min(step, lifecycle.trace.spans.length - 1)}
        onStep={setStep}
        provider={provider}
        onProvider={setProvider}
      />
    </div>
  );
}

function useShownRequest(): { readonly lifecycle: Lifecycle | null; readonly failure: string | null } {
  const player = usePlayer();
  const { run, model, scenario } = usePlayerState();
  const [traced, setTraced] = useState<{ readonly of: Run; readonly trace: RequestTrace } | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    if (!run) return;
    const controller = new AbortController();
    player.trace([rowToShow(run)], controller.signal).then(
      ([trace]) => controller.signal.aborted || setTraced({ of: run, trace }),
      (error: unknown) => controller.signal.aborted || setFailure(reasonOf(error)),
    );
    return () => controller.abort();
  }, [player, run]);
  const lifecycle = useMemo<Lifecycle | null>(
    () =>
      traced && traced.of === run && model && scenario
        ? { scenario, model, run, traces: [traced.trace], trace: asTold(traced.trace) }
        : null,
    [traced, run, model, scenario],
  );
  return { lifecycle, failure };
}

/** A later cold start that ended well, as its reason is worth telling; else any that did; else the first. */
function rowToShow({ requests }: Run): number {
  const ok = OUTCOMES.indexOf("ok");
  let [cold, any] = [-1, -1];
  for (let row = 0; row < requests.rows; row++) {
    if (requests.outcome[row] !== ok) continue;
    if (any < 0) any = row;
    if (requests.cold[row] === 1 && row > 0) {
      cold = row;
      break;
    }
  }
  return Math.max(0, cold >= 0 ? cold : any);
}
