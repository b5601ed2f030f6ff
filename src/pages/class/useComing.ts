// What runs on this device come to, for as long as a page wants it. A run that is no longer wanted is stopped.
import { useEffect, useState } from "react";
import { reasonOf } from "#ui";

export type Coming<Value> =
  | { readonly name: "running" }
  | { readonly name: "there"; readonly value: Value }
  | { readonly name: "failed"; readonly reason: string };

/**
 * @param of what is asked: another text asks anew
 * @param run the same question for the same text
 */
export function useComing<Value>(of: string, run: (signal: AbortSignal) => Promise<Value>): Coming<Value> {
  const [known, setKnown] = useState<{ readonly of: string; readonly coming: Coming<Value> } | null>(null);
  useEffect(() => {
    const controller = new AbortController();
    const put = (coming: Coming<Value>) => controller.signal.aborted || setKnown({ of, coming });
    run(controller.signal).then(
      (value) => put({ name: "there", value }),
      (error: unknown) => put({ name: "failed", reason: reasonOf(error) }),
    );
    return () => controller.abort();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `of` says what is asked
  }, [of]);
  return known?.of === of ? known.coming : { name: "running" };
}
