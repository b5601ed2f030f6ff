// The function's pools at the playhead: each function's instances by state, a new version's apart, as bars and figures.
import { useLayoutEffect, useMemo, useState } from "react";
import type { Model } from "#engine";
import { formatCount, t } from "#messages";
import { usePlayer, useWordsFrame, type Moment } from "#player";
import { createBoard, type Board } from "./board.ts";
import { poolReader, poolsOf, shownPools, type Pool, type PoolState } from "./pools.ts";

const STATES = ["starting", "busy", "idle"] as const;
const COLUMNS = [...STATES, "inFlight"] as const;
const FILLS = { starting: "bg-cold", busy: "bg-warm", idle: "bg-idle" } as const;

export function Pools({ moment, model }: { readonly moment: Moment; readonly model: Model }) {
  const { clock } = usePlayer();
  const [board] = useState(createBoard);
  const { shown, others, read } = useMemo(() => {
    const pools = shownPools(poolsOf(moment.run, model));
    return { ...pools, read: poolReader(moment.run, model, pools.shown) };
  }, [moment, model]);
  const write = (timeUs: number): void =>
    read(moment, timeUs).forEach((state, index) => writePool(board, index, state));
  useWordsFrame(write);
  useLayoutEffect(() => write(clock.timeUs));
  if (shown.length === 0) return null;
  return (
    <table className="mt-3 w-full text-xs tabular-nums">
      <caption className="pb-1 text-left font-semibold text-ink-2">{t("labState.pools")}</caption>
      <thead className="text-ink-2">
        <tr>
          <th scope="col" className="py-0.5 pr-2 text-left font-medium">
            {t("labState.pool")}
          </th>
          {COLUMNS.map((each) => (
            <th key={each} scope="col" className="py-0.5 pl-2 text-right font-medium">
              {t(each === "inFlight" ? "labState.inFlightOf" : `labState.${each}`)}
            </th>
          ))}
        </tr>
      </thead>
      {shown.map((pool, index) => (
        <Row key={`${pool.functionIndex} ${pool.version}`} index={index} name={nameOf(pool)} board={board} />
      ))}
      {others > 0 && <Row index={shown.length} name={t("labState.others", { n: others })} board={board} />}
    </table>
  );
}

const nameOf = ({ name, version }: Pool): string => (version === 0 ? name : t("labState.newVersion", { name }));

function Row({ index, name, board }: { readonly index: number; readonly name: string; readonly board: Board }) {
  return (
    <tbody className="border-t border-line">
      <tr>
        <th scope="row" className="max-w-28 pt-1 pr-2 text-left font-normal wrap-break-word">
          {name}
        </th>
        {COLUMNS.map((each) => (
          <td key={each} className="pt-1 pl-2 text-right font-semibold">
            <Count board={board} name={`${index} ${each}`} />
          </td>
        ))}
      </tr>
      <tr aria-hidden="true">
        <td colSpan={COLUMNS.length + 1} className="pb-1">
          <div className="relative h-2 overflow-hidden rounded-sm bg-line">
            {/* Drawn over one another, the longest first: each reaches as far as itself and those before it. */}
            {STATES.toReversed().map((each) => (
              <span
                key={each}
                ref={board.holdBar(`${index} ${each}`)}
                className={`absolute inset-0 origin-left scale-x-0 ${FILLS[each]}`}
              />
            ))}
          </div>
        </td>
      </tr>
    </tbody>
  );
}

function Count({ board, name }: { readonly board: Board; readonly name: string }) {
  return <span ref={board.hold(name)} />;
}

function writePool(board: Board, index: number, state: PoolState): void {
  for (const each of COLUMNS) board.write(`${index} ${each}`, formatCount(state[each]));
  const all = state.starting + state.busy + state.idle;
  let sum = 0;
  for (const each of STATES) {
    sum += state[each];
    board.fill(`${index} ${each}`, all === 0 ? 0 : sum / all);
  }
}
