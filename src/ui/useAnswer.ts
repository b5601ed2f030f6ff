// What takes a while to find out: asked anew for what is on show now, the former answer given up.
import { useEffect, useState } from "react";

interface Answer<Result> {
  /** The question that it answers. */
  readonly ask: (signal: AbortSignal) => Promise<Result>;
  readonly result: Result;
}

/** The last answer, which may be to an earlier question; null until the first one. `ask` must be the same function as long as it asks for the same. */
export function useAnswer<Result>(ask: (signal: AbortSignal) => Promise<Result>): Answer<Result> | null {
  const [answer, setAnswer] = useState<Answer<Result> | null>(null);
  useEffect(() => {
    const search = new AbortController();
    const look = async (): Promise<void> => {
      const result = await ask(search.signal);
      if (!search.signal.aborted) setAnswer({ ask, result });
    };
    // It only ever rejects because it was given up.
    look().catch(() => {});
    return () => search.abort();
  }, [ask]);
  return answer;
}
