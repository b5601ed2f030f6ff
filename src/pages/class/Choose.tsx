// Which beliefs and which briefs a class is asked.
import { t } from "#messages";
import { Button } from "#ui";
import { classTasks, type ClassTask } from "#teaching/class";

interface ChooseProps {
  readonly chosen: readonly ClassTask[];
  readonly onChoose: (ids: ReadonlySet<string>) => void;
}

const KINDS = [
  ["belief", "classroom.beliefs"],
  ["brief", "classroom.briefs"],
] as const;

export function Choose({ chosen, onChoose }: ChooseProps) {
  const ids = new Set(chosen.map(({ id }) => id));
  const toggle = (id: string) => {
    const next = new Set(ids);
    if (!next.delete(id)) next.add(id);
    onChoose(next);
  };
  return (
    <>
      <div className="grid gap-x-10 gap-y-6 md:grid-cols-2">
        {KINDS.map(([kind, name]) => (
          <fieldset key={kind} className="min-w-0">
            <legend className="mb-1 text-base font-semibold">{t(name)}</legend>
            <ul>
              {classTasks
                .filter((task) => task.kind === kind)
                .map(({ id, title }) => (
                  <li key={id}>
                    <label className="flex items-baseline gap-2.5 py-1.5 text-base">
                      <input
                        type="checkbox"
                        className="relative top-0.5 size-4 shrink-0 accent-ink"
                        checked={ids.has(id)}
                        onChange={() => toggle(id)}
                      />
                      <span className="text-pretty">{title}</span>
                    </label>
                  </li>
                ))}
            </ul>
          </fieldset>
        ))}
      </div>
      <div className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2">
        <p role="status" className="text-sm text-ink-2 tabular-nums">
          {t("classroom.chosen", { n: ids.size })}
        </p>
        {ids.size > 0 && (
          <Button size="small" onClick={() => onChoose(new Set())}>
            {t("classroom.clear")}
          </Button>
        )}
      </div>
    </>
  );
}
