// Back and next, where we are, and the polite announcement of a step that has been gone to.
import { useEffect, useRef, useState } from "react";
import { formatMs, t } from "#messages";
import { Button } from "#ui";
import type { Lifecycle } from "../steps/context.ts";
import { explain } from "../steps/explain.ts";
import { roomName, roomOf } from "../steps/rooms.ts";

interface StepperProps {
  readonly lifecycle: Lifecycle;
  readonly step: number;
  readonly onStep: (step: number) => void;
}

export function Stepper({ lifecycle, step, onStep }: StepperProps) {
  const of = lifecycle.trace.spans.length;
  const said = useAnnouncement(lifecycle, step);
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <Button aria-disabled={step === 0} className={DISABLED} onClick={() => step > 0 && onStep(step - 1)}>
        {t("lifecycle.back")}
      </Button>
      <Button
        variant="primary"
        aria-disabled={step === of - 1}
        className={DISABLED}
        onClick={() => step < of - 1 && onStep(step + 1)}
      >
        {t("lifecycle.next")}
      </Button>
      <p className="text-sm text-ink-2">
        <span data-step={step + 1} className="font-medium text-ink">
          {t("lifecycle.stepOf", { n: step + 1, of })}
        </span>
        <span className="hidden sm:inline"> · {t("lifecycle.keys")}</span>
      </p>
      <p role="status" className="sr-only">
        {said}
      </p>
    </div>
  );
}

const DISABLED = "aria-disabled:cursor-not-allowed aria-disabled:opacity-45";

/** Nothing on arrival; after that, each step gone to. */
function useAnnouncement(lifecycle: Lifecycle, step: number): string {
  const [said, setSaid] = useState("");
  const shown = useRef({ lifecycle, step });
  useEffect(() => {
    if (shown.current.lifecycle === lifecycle && shown.current.step === step) return;
    shown.current = { lifecycle, step };
    const { trace } = lifecycle;
    const span = trace.spans[step];
    setSaid(
      t("lifecycle.announce", {
        n: step + 1,
        of: trace.spans.length,
        room: t(roomName(roomOf(span.component), trace.trigger)),
        title: explain(lifecycle, step).title,
        time: formatMs((span.endUs - span.startUs) / 1000),
      }),
    );
  }, [lifecycle, step]);
  return said;
}
