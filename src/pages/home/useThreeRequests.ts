// The three requests, run in the background once the page is shown: the reader's first request is on its way for longer than that.
import { useEffect, useState } from "react";
import type { ThreeRequests } from "./threeRequests.ts";

/** Null until the run has answered; an Error where it cannot. */
export function useThreeRequests(wanted: boolean): ThreeRequests | Error | null {
  const [result, setResult] = useState<ThreeRequests | Error | null>(null);
  useEffect(() => {
    if (!wanted) return;
    let here = true;
    import("./threeRequests.ts")
      .then(({ runThree }) => runThree())
      .then(
        (three) => here && setResult(three),
        (error: unknown) => here && setResult(error instanceof Error ? error : new Error(String(error))),
      );
    return () => {
      here = false;
    };
  }, [wanted]);
  return result;
}
