// How far the run under way is, and what its beginning says.
import { lazy, Suspense } from "react";
import { useUnderWay, type PlayerState } from "#player";
import { cx } from "#ui";

/** Comes while a long run is computed. */
const SampleNote = lazy(async () => ({ default: (await import("./SampleNote.tsx")).SampleNote }));

/** A thin bar at the top while a long run is computed, and what its beginning says; short ones show neither. */
export function UnderWay({ state: { run, status, scenario } }: { readonly state: PlayerState }) {
  const { progress, sample } = useUnderWay();
  const shown = run !== null && status === "running" && progress > 0;
  return (
    <>
      <div
        aria-hidden="true"
        className={cx(
          "absolute top-0 left-0 z-20 h-0.5 bg-ink transition-opacity duration-150 ease-house",
          shown ? "opacity-100" : "opacity-0",
        )}
        style={{ width: `${Math.round(progress * 100)}%` }}
      />
      {sample && scenario && (
        <Suspense>
          <SampleNote sample={sample} progress={progress} durationS={scenario.durationS} hasBefore={run !== null} />
        </Suspense>
      )}
    </>
  );
}
