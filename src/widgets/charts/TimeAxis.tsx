// The labels of the time axis, as many as there is room for.
import { useLayoutEffect, useRef, useState } from "react";
import { tickText, timeTicksUs } from "./data/axis.ts";

const LABEL_WIDTH = 88;

export function TimeAxis({ startUs, endUs }: { readonly startUs: number; readonly endUs: number }) {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(LABEL_WIDTH * 4);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element || typeof ResizeObserver !== "function") return;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const ticks = timeTicksUs(endUs, Math.max(2, Math.floor(width / LABEL_WIDTH)), startUs);
  const stepUs = ticks[1] - ticks[0] || endUs;
  return (
    <div ref={ref} aria-hidden="true" className="relative h-6 text-2xs text-ink-3 tabular-nums">
      {ticks.map((tickUs) => {
        const share = (tickUs - startUs) / (endUs - startUs);
        // The outermost labels stay within the axis.
        const shift = share < 0.03 ? 0 : share > 0.97 ? -100 : -50;
        return (
          <span
            key={tickUs}
            className="absolute top-1 whitespace-nowrap"
            style={{ left: `${share * 100}%`, transform: `translateX(${shift}%)` }}
          >
            {tickText(tickUs, stepUs)}
          </span>
        );
      })}
    </div>
  );
}
