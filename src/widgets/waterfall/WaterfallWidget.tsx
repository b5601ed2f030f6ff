// The waterfall as a widget: of the request it is given, or of the one with most to tell, under a sentence on why it took so long.
import { useMemo } from "react";
import type { RequestTrace, Run } from "#engine";
import { t } from "#messages";
import { usePlayer, usePlayerState } from "#player";
import { Button, Message } from "#ui";
import { isIndexBelow, useWidgetState, type WidgetProps } from "#host";
import { mostTellingRow } from "./mostTelling.ts";
import { useTrace } from "./useTrace.ts";
import { Waterfall } from "./Waterfall.tsx";
import { whySentence } from "./why/why.ts";

export interface WaterfallWidgetProps extends WidgetProps {
  readonly row?: number;
}

export function WaterfallWidget({ row }: WaterfallWidgetProps) {
  const { run } = usePlayerState();
  const shown = useMemo(
    () => run && (row !== undefined && row < run.requests.rows ? row : mostTellingRow(run.requests)),
    [run, row],
  );
  if (!run) return <Message kind="loading" title={t("waterfall.simulating")} />;
  if (shown === null) return <Message kind="empty" title={t("waterfall.noRequests")} />;
  return <TracedRequest run={run} row={shown} />;
}

function TracedRequest({ run, row }: { readonly run: Run; readonly row: number }) {
  const { state, retry } = useTrace(run, row);
  if (state.kind === "tracing") return <Message kind="loading" title={t("waterfall.tracing")} />;
  if (state.kind !== "traced")
    return (
      <Message
        kind="error"
        title={t("waterfall.failed")}
        actions={<Button onClick={retry}>{t("waterfall.again")}</Button>}
      >
        {state.kind === "failed" && <p className="font-mono text-xs break-words">{state.detail}</p>}
      </Message>
    );
  return <Shown run={run} trace={state.trace} />;
}

/** Picking a span moves the clock to the moment in its middle. */
function Shown({ run, trace }: { readonly run: Run; readonly trace: RequestTrace }) {
  const { clock } = usePlayer();
  const [current, setCurrent] = useWidgetState<number | null>("span", null, isIndexBelow(trace.spans.length));
  return (
    <section
      aria-label={t("waterfall.title")}
      className="min-h-0 min-w-0 flex-1 overflow-y-auto bg-panel px-3 py-4 sm:px-5"
    >
      <p className="mb-2 max-w-[70ch] px-2 font-serif text-base text-pretty sm:text-prose">{whySentence(trace, run)}</p>
      <Waterfall
        trace={trace}
        current={current}
        reached={null}
        label={t("waterfall.spans", { n: trace.row + 1 })}
        onPick={(index) => {
          const { startUs, endUs } = trace.spans[index];
          setCurrent(index);
          clock.pause();
          clock.seek((startUs + endUs) / 2);
        }}
      />
    </section>
  );
}
