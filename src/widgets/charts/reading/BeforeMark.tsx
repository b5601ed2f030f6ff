// Names the other run's line over a chart, with what it shows at the playhead.
import type { ChartRow } from "../rows.ts";
import type { TextBoard } from "../textBoard.ts";
import { beforeName } from "./chartRows.ts";

export function BeforeMark({ id, board }: { readonly id: ChartRow["id"]; readonly board: TextBoard }) {
  return (
    <span className="pointer-events-none absolute top-0.5 left-1 z-10 flex items-center gap-1 rounded-sm bg-panel/80 px-1 text-2xs text-ink-2 tabular-nums">
      <BeforeLine />
      <span ref={board.bind(beforeName(id))} />
    </span>
  );
}

/** The line as it is drawn. */
export function BeforeLine() {
  return <span aria-hidden="true" className="w-4 border-t-2 border-dotted border-ink-2" />;
}
