// Says the sentence to screen readers once the clock stands still: after a pause, a step or the end of a drag, never while it runs.
import { useEffect, useState } from "react";
import { useClockState } from "#player";

/** Long enough that dragging and holding a key say one sentence, not a hundred. */
const SETTLE_MS = 400;

export function Announcement({ sentenceAt }: { readonly sentenceAt: (timeUs: number) => string }) {
  const { playing, settledUs } = useClockState();
  const [arrivedUs] = useState(settledUs);
  const [said, setSaid] = useState("");
  useEffect(() => {
    if (playing || settledUs === arrivedUs) return;
    const timer = setTimeout(() => setSaid(sentenceAt(settledUs)), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [playing, settledUs, arrivedUs, sentenceAt]);
  return (
    <p role="status" aria-live="polite" className="sr-only">
      {said}
    </p>
  );
}
