// The rows of that list, fetched once the diagram is drawn: few readers open it, and every embed would carry it.

import { useEffect, useState } from "react";
import { formatMs, t } from "#messages";
import { useFrame, usePlayer } from "#player";
import { cx } from "#ui";
import { describeDoing, numberOf } from "#widgets/rooms";
import type { RequestListProps } from "./RequestList.tsx";

const MOST_LISTED = 50;
/** While playing, the list changes at most this often. */
const REFRESH_MS = 500;

export function RequestRows({ moment, model, selectedRow, onSelect }: RequestListProps) {
  const tUs = useCalmTime();
  const rows = moment.inFlightRows(tUs);
  if (rows.length === 0) return <p className="py-1 text-ink-2">{t("diagram.listNone")}</p>;
  const { arrivalUs, functionIndex } = moment.run.requests;
  return (
    <ul className="diagram-rows">
      {Array.from(rows.subarray(0, MOST_LISTED), (row) => (
        <li key={row}>
          <button
            type="button"
            aria-pressed={row === selectedRow}
            onClick={() => onSelect(row === selectedRow ? null : row)}
            className={cx(
              "flex min-h-6 w-full flex-wrap gap-x-2 rounded px-1.5 py-0.5 text-left",
              row === selectedRow ? "bg-ink text-paper" : "hover:bg-line/60",
            )}
          >
            <span className="font-medium">
              {t("diagram.requestLabel", { number: numberOf(row), doing: describeDoing(moment, row, tUs) })}
            </span>{" "}
            <span className={row === selectedRow ? "" : "text-ink-2"}>
              {t("diagram.requestFacts", {
                name: model.settings.functions[functionIndex[row]].name,
                elapsed: formatMs((tUs - arrivalUs[row]) / 1000),
              })}
            </span>
          </button>
        </li>
      ))}
      {rows.length > MOST_LISTED && (
        <li className="px-1.5 py-1 text-ink-2">{t("diagram.listMore", { count: rows.length - MOST_LISTED })}</li>
      )}
    </ul>
  );
}

/** The clock's time, as state: at once when it stands, now and then while it plays. */
function useCalmTime(): number {
  const { clock } = usePlayer();
  const [tUs, setTUs] = useState(clock.timeUs);
  const [changedMs, setChangedMs] = useState(0);
  const update = (timeUs: number): void => {
    setTUs(timeUs);
    setChangedMs(performance.now());
  };
  useFrame((timeUs) => {
    if (timeUs !== tUs && (!clock.playing || performance.now() - changedMs >= REFRESH_MS)) update(timeUs);
  });
  useEffect(() => clock.subscribe(() => setTUs(clock.timeUs)), [clock]);
  return tUs;
}
