// What the lines and the runs say: each crossing with what else changes there, and the reader's own load.
import { t } from "#messages";
import { changesSaid, crossingSaid, ownSaid } from "./said.ts";
import type { Against, Found, Task } from "./runs.ts";
import { AGAINST, type Comparison } from "./useComparison.ts";
import type { Settings } from "./settings.ts";

interface ToldProps {
  readonly settings: Settings;
  readonly comparison: Comparison;
  readonly found: readonly (Found | null)[];
  readonly runs: boolean;
  readonly failure: string | null;
}

export function Told({ settings, comparison, found, runs, failure }: ToldProps) {
  const { form, crossings, tasks } = comparison;
  const changes = (of: Task["of"], against: Against) => {
    const index = tasks.findIndex((task) => task.of === of && task.against === against);
    const run = found[index];
    return run ? changesSaid(tasks[index], run) : [];
  };
  const own = ownSaid(settings, form);
  const done = found.filter((each) => each !== null).length;
  return (
    <div className="flex flex-col gap-4 text-pretty">
      <section aria-label={t("breakEven.crossings")}>
        <p className="mb-1 font-semibold">{t("breakEven.crossings")}</p>
        <ul className="flex flex-col gap-2">
          {AGAINST.map((against) => (
            <li key={against}>
              {crossingSaid(settings, form, against, crossings[against]).sentences.join(" ")}
              <Changes lines={changes("crossing", against)} />
              <Changes lines={changes("surge", against)} />
            </li>
          ))}
        </ul>
      </section>
      <section aria-label={t("breakEven.yourLoad")}>
        <p className="mb-1 font-semibold">{own.head}</p>
        <ul className="flex flex-wrap gap-x-6">
          {own.sides.map((side) => (
            <li key={side}>{side}</li>
          ))}
        </ul>
        <Changes lines={[...changes("own", "servers"), ...changes("own", "containers").slice(-1)]} />
      </section>
      {runs && !failure && done < tasks.length && (
        <p className="text-sm text-ink-2">{t("breakEven.simulating", { done, total: tasks.length })}</p>
      )}
      {failure && (
        <p role="alert" className="border-l-2 border-failed bg-failed-soft px-2 py-1 text-sm">
          {t("breakEven.failed")} <span className="font-mono text-xs">{failure}</span>
        </p>
      )}
    </div>
  );
}

/** A line that leads in, and one for each side. */
function Changes({ lines: [lead, ...sides] }: { readonly lines: readonly string[] }) {
  if (lead === undefined) return null;
  return (
    <div className="mt-1 text-sm text-ink-2">
      <p>{lead}</p>
      <ul className="ml-5 list-disc">
        {sides.map((side) => (
          <li key={side}>{side}</li>
        ))}
      </ul>
    </div>
  );
}
