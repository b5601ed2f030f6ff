// All slides at a glance, to go to one of them.
import { t } from "#messages";
import { cx } from "#ui";
import type { SlideEntry } from "#widgets/deck";
import { Panel } from "./Panel.tsx";

interface OverviewProps {
  readonly slides: readonly SlideEntry[];
  readonly current: number;
  readonly onGo: (slide: number) => void;
  readonly onClose: () => void;
}

export function Overview({ slides, current, onGo, onClose }: OverviewProps) {
  return (
    <Panel title={t("slides.overview")} onClose={onClose}>
      <ol className="grid grid-cols-[repeat(auto-fill,minmax(11rem,1fr))] gap-3">
        {slides.map(({ id, title }, index) => (
          <li key={id}>
            <button
              type="button"
              aria-current={index === current ? "page" : undefined}
              // oxlint-disable-next-line jsx-a11y/no-autofocus -- in an overview the keyboard begins where the talk is
              autoFocus={index === current}
              onClick={() => onGo(index)}
              className={cx(
                "flex aspect-video w-full flex-col rounded-md border bg-paper p-3 text-left font-serif text-base/5",
                index === current ? "border-ink ring-1 ring-ink" : "border-line-2 hover:border-ink",
              )}
            >
              <span className="text-xs text-ink-2 tabular-nums">{index + 1}</span>
              {title}
            </button>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
