// Buttons to the requests before and after, with the keys that do the same.
import { formatCount, t } from "#messages";
import { buttonClass, cx } from "#ui";
import type { Neighbours } from "./neighbours.ts";

interface NeighbourStepsProps {
  readonly neighbours: Neighbours;
  readonly onPick: (row: number) => void;
}

export function NeighbourSteps({ neighbours, onPick }: NeighbourStepsProps) {
  const { previous, next, previousOnInstance, nextOnInstance } = neighbours;
  const onInstance = previousOnInstance !== null || nextOnInstance !== null;
  return (
    <div className="mt-1.5 grid grid-cols-[auto_1fr_1fr] items-center gap-x-2 gap-y-1 text-xs">
      <Named name={t("labPanels.byArrival")} keys={t("labPanels.neighbourKeys")} />
      <Step row={previous} name={t("labPanels.previousRequest")} keys="Alt+ArrowUp" onPick={onPick} />
      <Step row={next} name={t("labPanels.nextRequest")} keys="Alt+ArrowDown" onPick={onPick} />
      {onInstance && (
        <>
          <Named name={t("labPanels.sameInstance")} keys={t("labPanels.neighbourKeysShift")} />
          <Step
            row={previousOnInstance}
            name={t("labPanels.previousOnInstance")}
            keys="Alt+Shift+ArrowUp"
            onPick={onPick}
          />
          <Step row={nextOnInstance} name={t("labPanels.nextOnInstance")} keys="Alt+Shift+ArrowDown" onPick={onPick} />
        </>
      )}
    </div>
  );
}

function Named({ name, keys }: { readonly name: string; readonly keys: string }) {
  return (
    <span className="flex flex-col leading-tight">
      {name}
      <kbd className="font-sans text-2xs text-ink-2">{keys}</kbd>
    </span>
  );
}

interface StepProps {
  readonly row: number | null;
  readonly name: string;
  readonly keys: string;
  readonly onPick: (row: number) => void;
}

/** It stays in reach where there is no neighbour, so that the focus is not lost on the way. */
function Step({ row, name, keys, onPick }: StepProps) {
  const up = keys.endsWith("ArrowUp");
  const number = row === null ? t("labPanels.none") : formatCount(row + 1);
  return (
    <button
      type="button"
      aria-disabled={row === null}
      aria-label={`${number}, ${name}`}
      aria-keyshortcuts={keys}
      title={name}
      className={cx(buttonClass({ size: "small" }), "min-w-0 aria-disabled:cursor-default aria-disabled:opacity-45")}
      onClick={() => row !== null && onPick(row)}
    >
      <svg aria-hidden="true" viewBox="0 0 8 8" className="size-2 shrink-0 fill-current">
        <path d={up ? "M0 6h8L4 1z" : "M0 2h8L4 7z"} />
      </svg>
      {number}
    </button>
  );
}
