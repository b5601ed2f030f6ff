// The whole run in words, its moments as buttons that go there.
import type { Model, Run } from "#engine";
import { t } from "#messages";
import { closingOf, momentOf, openingOf, type Told } from "./story.ts";

interface StoryProps {
  readonly run: Run;
  readonly model: Model;
  /** Null while they are looked for. */
  readonly moments: readonly Told[] | null;
  readonly onGo: (timeUs: number) => void;
}

export function Story({ run, model, moments, onGo }: StoryProps) {
  return (
    <div className="max-w-[70rem] px-4 py-3 @max-3xl:px-3">
      <p className="max-w-[70ch]">{openingOf(run, model)}</p>
      {moments === null && <p className="mt-1.5 text-ink-2">{t("labAlong.looking")}</p>}
      {moments?.length === 0 && run.total > 0 && <p className="mt-1.5">{t("labAlong.nothing")}</p>}
      {moments && moments.length > 0 && (
        <ol className="my-2 gap-x-8 @5xl:columns-2">
          {moments.map(({ atUs, name, says }, index) => (
            <li key={index} className="flex break-inside-avoid items-baseline gap-2.5 py-1">
              <button
                type="button"
                aria-label={t("labAlong.goTo", { time: momentOf(atUs, model.durationUs) })}
                onClick={() => onGo(atUs)}
                className="control min-h-6 shrink-0 rounded-md border border-line-2 px-1.5 font-medium tabular-nums hover:border-ink-3"
              >
                <span aria-hidden="true" className="mr-1.5 text-ink-2">
                  {index + 1}
                </span>
                {momentOf(atUs, model.durationUs)}
              </button>
              <span className="min-w-0 text-pretty">
                <strong className="font-semibold">{name}: </strong>
                {says}
              </span>
            </li>
          ))}
        </ol>
      )}
      <p className="max-w-[70ch]">{closingOf(run)}</p>
    </div>
  );
}
