// The state of the chosen component at the playhead: its figures, how full what can be full is, and the function's pools. What follows the
// clock is written straight into its elements.
import { useLayoutEffect, useState, type ReactNode } from "react";
import type { Model, Stage } from "#engine";
import { formatClock, t } from "#messages";
import { usePlayer, useWordsFrame, type Moment } from "#player";
import { isOff } from "./isOff.ts";
import { Pools } from "./Pools.tsx";
import type { StateRow } from "./rows.ts";
import { createBoard, type Board } from "./board.ts";
import { useRecord } from "./useRecord.ts";

interface RoomStateProps {
  readonly room: Stage;
  readonly moment: Moment;
  readonly model: Model;
}

export function RoomState({ room, moment, model }: RoomStateProps) {
  const { clock } = usePlayer();
  const [board] = useState(createBoard);
  const counted = useRecord(room, moment, model);
  const write = (timeUs: number): void => {
    board.write("at", formatClock(timeUs).split(".")[0]);
    // A run that has given way to another may be empty by now: its last figures stand until the new ones have been counted.
    if (counted?.moment !== moment) return;
    const at = counted.record.at(timeUs);
    for (const row of counted.record.rows) {
      const { text, share } = row.read(at);
      board.write(row.id, text);
      board.fill(row.id, share ?? 0);
    }
  };
  useWordsFrame(write);
  useLayoutEffect(() => write(clock.timeUs));
  const { run } = moment;
  if (isOff(room, model)) return <State board={board}>{t("labState.off")}</State>;
  return (
    <State board={board}>
      {counted ? <Figures rows={counted.record.rows} board={board} /> : t("labState.counting")}
      {room === "function" && <Pools moment={moment} model={model} />}
      {counted?.record.retried && counted.record.rows.some(({ timed }) => timed) && (
        <p className="mt-2 text-xs text-ink-2">{t("labState.noTell")}</p>
      )}
      {run.requests.rows < run.total && (
        <p className="mt-2 text-xs text-ink-2">{t("labState.recorded", { n: run.requests.rows })}</p>
      )}
    </State>
  );
}

function State({ board, children }: { readonly board: Board; readonly children: ReactNode }) {
  return (
    <section aria-label={t("labState.title")} className="border-b border-line bg-paper px-4 py-3 text-sm">
      <h3 className="mb-2 text-xs font-semibold text-ink-2">
        {t("labState.title")} <span ref={board.hold("at")} className="font-normal tabular-nums" />
      </h3>
      {children}
    </section>
  );
}

function Figures({ rows, board }: { readonly rows: readonly StateRow[]; readonly board: Board }) {
  return (
    <dl className="grid gap-x-8 gap-y-1 md:max-lg:grid-cols-2">
      {rows.map(({ id, label, fills }) => (
        <div key={id} className="grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-4">
          <dt className="min-w-0 text-ink-2">{label}</dt>
          <dd ref={board.hold(id)} className="m-0 text-right font-semibold whitespace-nowrap tabular-nums" />
          {fills && (
            <dd aria-hidden="true" className="col-span-2 m-0 mb-0.5 h-1.5 overflow-hidden rounded-full bg-line">
              <span ref={board.holdBar(id)} className="block h-full w-full origin-left scale-x-0 bg-ink" />
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
