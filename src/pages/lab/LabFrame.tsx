// Where everything of the Lab stands: the diagram first, the timeline beneath it, controls and results at the right (below, on a
// narrow screen). Its places have their final size from the start, so that nothing moves as they fill.

import type { ReactNode } from "react";
import { t } from "#messages";

export interface LabFrameProps {
  readonly title: string;
  readonly sentence: string;
  readonly busy: boolean;
  /** Above everything: a `StripPlace`, and what is asked for from it. */
  readonly strip: ReactNode;
  readonly children: ReactNode;
  readonly side: ReactNode;
  /** At the bottom of the window, whatever is scrolled. */
  readonly foot?: ReactNode;
}

/**
 * Where the results stand, in view whatever is scrolled. It has its height before they come. In a short window only its last row stays: the
 * others would leave no room for what they are of.
 */
export function StripPlace({ children }: { readonly children?: ReactNode }) {
  return (
    <div className="sticky top-0 z-10 min-h-(--strip) short:-top-26 short:min-h-[10.125rem] border-b border-line bg-panel px-5 py-2 max-sm:px-3">
      {children}
    </div>
  );
}

export function LabFrame({ title, sentence, busy, strip, children, side, foot }: LabFrameProps) {
  return (
    <div className="flex min-w-0 flex-1 flex-col [--strip:4.75rem] max-xl:[--strip:7rem] max-md:[--strip:10.125rem] short:[--strip:3.75rem]">
      {strip}
      <div className="flex min-w-0 flex-1 flex-col lg:grid lg:grid-cols-[minmax(0,1fr)_20rem]">
        <section
          aria-label={t("lab.stageLabel")}
          aria-busy={busy}
          className="@container relative flex min-w-0 flex-col"
        >
          <header className="flex min-h-11 flex-wrap items-baseline gap-x-4 px-5 pt-2.5 pb-1.5">
            <h1 data-words="scenario" className="font-serif text-xl font-semibold text-balance">
              {title}
            </h1>
            <p className="min-h-[2lh] basis-full text-sm text-ink-2 @min-[31rem]:min-h-[1lh] @min-[60rem]:basis-auto">
              {sentence}
            </p>
          </header>
          {children}
        </section>
        <aside aria-label={t("lab.side")} className="min-w-0 border-line bg-panel max-lg:border-t lg:border-l">
          <div className="lg:sticky lg:top-(--strip) lg:max-h-[calc(100dvh-3rem-var(--strip))] lg:overflow-y-auto">
            {side}
          </div>
        </aside>
      </div>
      {foot}
    </div>
  );
}
