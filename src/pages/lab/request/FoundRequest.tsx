// One line of the list: which request, when it came, how it went, how long it took.
import { OUTCOMES, type RequestColumns } from "#engine";
import { formatClock, formatCount, formatMs, t } from "#messages";
import { cx } from "#ui";

interface FoundRequestProps {
  readonly columns: RequestColumns;
  readonly row: number;
  readonly selected: boolean;
  readonly onPick: (row: number) => void;
}

export function FoundRequest({ columns, row, selected, onPick }: FoundRequestProps) {
  const outcome = OUTCOMES[columns.outcome[row]];
  const cold = columns.cold[row] === 1;
  const number = formatCount(row + 1);
  const time = formatClock(columns.arrivalUs[row]);
  const took = formatMs((columns.endUs[row] - columns.arrivalUs[row]) / 1000);
  const how = [t(`outcomes.${outcome}`), ...(cold ? [t("labPanels.coldMark")] : [])].join(", ");
  return (
    <button
      type="button"
      aria-pressed={selected}
      aria-label={t("labPanels.requestSays", { number, time, how, took })}
      className={cx(
        "grid min-h-7 w-full grid-cols-[3.25rem_auto_1fr_3.75rem] items-baseline gap-x-3 rounded px-2 py-1 text-left text-xs tabular-nums",
        selected ? "bg-ink text-paper" : "hover:bg-line/60",
      )}
      onClick={() => onPick(row)}
    >
      <span className="text-right font-semibold">{number}</span>
      <span className={selected ? "" : "text-ink-2"}>{time}</span>
      <span className="flex min-w-0 flex-wrap gap-x-1.5 text-2xs">
        {cold && <span className={selected ? "" : "text-cold-ink"}>{t("labPanels.coldMark")}</span>}
        {outcome !== "ok" && <span className={selected ? "" : "text-failed"}>{t(`outcomes.${outcome}`)}</span>}
      </span>
      <span className="text-right">{took}</span>
    </button>
  );
}
