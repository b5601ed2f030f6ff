// A button that runs a pair, how far it is, and what came of it.
import type { ReactNode } from "react";
import { t } from "#messages";
import { Button, Message } from "#ui";
import type { LinkComponent } from "#teaching/lesson";
import type { Belief, Pair } from "./belief.ts";
import { PairShown } from "./PairShown.tsx";
import type { PairRuns } from "./usePair.ts";

interface PairRunProps {
  readonly belief: Belief;
  readonly pair: Pair;
  readonly runs: PairRuns;
  /** On the button. */
  readonly label: string;
  readonly primary: boolean;
  /** Why it cannot be pressed yet; null where it can. */
  readonly waitsFor: string | null;
  readonly Link: LinkComponent;
  /** Above the result. */
  readonly children?: ReactNode;
}

export function PairRun({ belief, pair, runs, label, primary, waitsFor, Link, children }: PairRunProps) {
  const { state, start } = runs;
  const running = state.name === "running";
  const ready = !running && waitsFor === null;
  return (
    <div>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2 print:hidden">
        {/* It stays where it is while it runs, so that the focus does. */}
        <Button
          variant={primary ? "primary" : "plain"}
          aria-disabled={!ready}
          className="h-auto! min-h-8 max-w-full py-1 whitespace-normal! aria-disabled:cursor-not-allowed aria-disabled:opacity-45"
          onClick={() => ready && start()}
        >
          {label}
        </Button>
        {waitsFor !== null && <p className="text-xs text-ink-2">{waitsFor}</p>}
        {running && (
          <span className="flex items-center gap-2 text-xs text-ink-2">
            <progress aria-hidden="true" className="lesson-progress" value={state.done} max={2} />
            {t("beliefs.running", { n: state.done + 1 })}
          </span>
        )}
      </div>
      {state.name === "failed" && (
        <Message kind="error" title={t("beliefs.failed")} className="mt-3">
          <p className="font-mono text-xs break-words whitespace-pre-line">{state.detail}</p>
        </Message>
      )}
      {state.name === "there" && (
        <div className="mt-4">
          {children}
          <PairShown belief={belief} pair={pair} result={state.result} Link={Link} />
        </div>
      )}
    </div>
  );
}
