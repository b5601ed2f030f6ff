// The stage: 1280 × 720 of its own units, scaled to fit its place whole, with nothing to scroll.
import { useLayoutEffect, useRef, type ReactNode } from "react";

const STAGE = { width: 1280, height: 720 } as const;

interface FixedStageProps {
  readonly label: string;
  readonly widthPx: number;
  readonly children: ReactNode;
}

/** The same in a size that is known, as on paper: laid out in it, since a printer shrinks the page to what is laid out larger. */
export function FixedStage({ label, widthPx, children }: FixedStageProps) {
  return (
    <div
      role="group"
      aria-label={label}
      className="deck-stage deck-stage-fixed"
      style={{ zoom: widthPx / STAGE.width }}
    >
      {children}
    </div>
  );
}

export function Stage({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const stage = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = place.current;
    if (!element) return;
    const fit = () => {
      const scale = Math.min(element.clientWidth / STAGE.width, element.clientHeight / STAGE.height);
      if (stage.current) stage.current.style.transform = `translate(-50%, -50%) scale(${scale})`;
    };
    fit();
    if (typeof ResizeObserver !== "function") return;
    const observer = new ResizeObserver(fit);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={place} className="deck-place relative size-full overflow-hidden">
      <div ref={stage} role="group" aria-label={label} className="deck-stage">
        {children}
      </div>
    </div>
  );
}
