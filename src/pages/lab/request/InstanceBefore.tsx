// The instance a request ran on: since when it was there, and what ran on it before.
import { useId, useMemo, useState } from "react";
import { instanceHistory, type InstanceUse, type Run } from "#engine";
import { formatClock, formatMs, t } from "#messages";
import { Button } from "#ui";

const FIRST_SHOWN = 4;
const MORE = 20;

interface InstanceBeforeProps {
  readonly run: Run;
  readonly row: number;
  readonly onPick: (row: number) => void;
}

export function InstanceBefore({ run, row, onPick }: InstanceBeforeProps) {
  const id = useId();
  const instance = run.requests.instance[row];
  const history = useMemo(() => instanceHistory(run, instance, row), [run, instance, row]);
  const [shown, setShown] = useState(FIRST_SHOWN);
  const { before, complete, readyUs, startedUs, provisioned } = history;
  const latest = before.slice(-shown).toReversed();
  return (
    <section aria-labelledby={id} className="mt-4 border-t border-line pt-3">
      <h3 id={id} className="mb-1.5 text-xs font-semibold text-ink-2">
        {t("labPanels.onInstance", { n: instance + 1 })}
      </h3>
      <p className="text-xs text-ink-2">
        {t(provisioned ? "labPanels.instanceProvisioned" : "labPanels.instanceSince", {
          time: formatClock(startedUs),
          ready: formatMs((readyUs - startedUs) / 1000),
        })}{" "}
        {before.length === 0 ? t("labPanels.nothingBefore") : t("labPanels.ranBefore", { n: before.length })}
      </p>
      {latest.length > 0 && (
        <ul aria-label={t("labPanels.beforeLabel")} className="mt-2 -mx-1.5 text-xs tabular-nums">
          {latest.map((use) => (
            <li key={use.row}>
              <Use use={use} onPick={onPick} />
            </li>
          ))}
        </ul>
      )}
      {before.length > shown && (
        <Button size="small" variant="quiet" className="mt-1 -ml-2" onClick={() => setShown(shown + MORE)}>
          {t("labPanels.earlier", { n: Math.min(MORE, before.length - shown) })}
        </Button>
      )}
      {!complete && <p className="mt-2 text-2xs text-ink-2">{t("labPanels.beforeIncomplete")}</p>}
    </section>
  );
}

function Use({ use, onPick }: { readonly use: InstanceUse; readonly onPick: (row: number) => void }) {
  const { row, invokedUs, handlerUs, handlerEndUs, cold, outcome } = use;
  return (
    <button
      type="button"
      className="grid min-h-6 w-full grid-cols-[1fr_auto_3.5rem] items-baseline gap-x-3 rounded px-1.5 py-0.5 text-left hover:bg-line/60"
      onClick={() => onPick(row)}
    >
      <span>
        <span className="font-medium">{t("labPanels.request", { n: row + 1 })}</span>{" "}
        {cold && <span className="text-cold-ink">{t("labPanels.coldMark")}</span>}{" "}
        {outcome !== "ok" && <span className="text-failed">{t(`outcomes.${outcome}`)}</span>}
      </span>{" "}
      <span className="text-ink-2">{formatClock(invokedUs)}</span>{" "}
      <span className="text-right">
        {handlerUs < 0 ? t("labPanels.none") : formatMs((handlerEndUs - handlerUs) / 1000)}
      </span>
    </button>
  );
}
