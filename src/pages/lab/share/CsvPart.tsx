// The recorded requests as CSV: what the command line writes, made while the page goes on answering.
import type { Run } from "#engine";
import { formatPercent, t } from "#messages";
import { Button } from "#ui";
import { Part } from "./Part.tsx";
import { useCsv } from "./useCsv.ts";

interface CsvPartProps {
  readonly run: Run | null;
  /** Of the file, without its ending. */
  readonly name: string;
}

export function CsvPart({ run, name }: CsvPartProps) {
  const { state, save, cancel } = useCsv();
  return (
    <Part title={t("labShare.csv")}>
      <p className="text-ink-2">{t("labShare.csvWhat")}</p>
      {run && <p className="text-ink-2">{rowsInWords(run)}</p>}
      {state.kind === "writing" ? (
        <div className="flex w-full items-center gap-3">
          <progress
            aria-label={t("labShare.csvWriting")}
            value={state.share}
            className="h-1 min-w-0 flex-1 accent-ink"
          />
          <span className="tabular-nums">{formatPercent(state.share)}</span>
          <Button onClick={cancel}>{t("labShare.cancel")}</Button>
        </div>
      ) : (
        <Button disabled={!run} onClick={() => run && void save(`${name}.requests.csv`, run)}>
          {t("labShare.saveCsv")}
        </Button>
      )}
      <p role="status" className="text-ink-2">
        {state.kind === "saved" && t("labShare.csvSaved", { name: state.name })}
        {state.kind === "failed" && t("labShare.csvFailed", { detail: state.detail })}
      </p>
    </Part>
  );
}

function rowsInWords({ requests, total }: Run): string {
  return requests.rows === total
    ? t("labShare.csvAll", { n: total })
    : t("labShare.csvSome", { recorded: requests.rows, total });
}
