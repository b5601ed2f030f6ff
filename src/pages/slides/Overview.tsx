// All slides at a glance, each as a small still picture of its end, to go to one of them.
import { Link } from "react-router";
import { t } from "#messages";
import { cx, Dialog } from "#ui";
import { SmallSlide } from "#teaching/deck";
import { thisTalksLearner } from "./thisTalk.ts";
import type { Shown } from "./useTalk.ts";

interface OverviewProps {
  readonly shown: Shown;
  readonly current: number;
  readonly onGo: (slide: number) => void;
  readonly onClose: () => void;
}

export function Overview({ shown: { name, deck }, current, onGo, onClose }: OverviewProps) {
  return (
    <Dialog title={t("slides.overview")} close={t("slides.close")} onClose={onClose} className="w-[min(80rem,96vw)]">
      <ol className="grid grid-cols-[repeat(auto-fill,minmax(13rem,1fr))] gap-4">
        {deck.slides.map(({ id, title, steps }, index) => (
          <li key={id} className="relative">
            <div
              className={cx(
                "aspect-video overflow-hidden rounded-md border",
                index === current ? "border-ink ring-2 ring-ink" : "border-line-2",
              )}
            >
              <SmallSlide {...{ deck, name, Link }} learner={thisTalksLearner()} slide={id} step={steps} />
            </div>
            <button
              type="button"
              aria-current={index === current ? "page" : undefined}
              onClick={() => onGo(index)}
              className="mt-1 block w-full text-left text-sm/5 after:absolute after:inset-0 hover:underline"
            >
              <span className="text-ink-2 tabular-nums">{index + 1}</span> {title}
            </button>
          </li>
        ))}
      </ol>
    </Dialog>
  );
}
