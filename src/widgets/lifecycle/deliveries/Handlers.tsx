// The same deliveries met by two handlers: their code, and what stands in the table afterwards. Shown once the second write is reached.
import { useId } from "react";
import type { EventProvider } from "#facts";
import { formatMs, t } from "#messages";
import type { Lifecycle } from "../steps/context.ts";
import { factsAt } from "../steps/travelAtStep.ts";
import { CodeText } from "../travel/CodeText.tsx";
import { travelAt } from "../travel/travelAt.ts";
import { useEvents } from "../travel/useEvents.ts";
import { rowsWrittenEachTime, rowsWrittenOnce, writesOf, type Row } from "./writes.ts";

interface HandlersProps {
  readonly lifecycle: Lifecycle;
  readonly reached: number;
  readonly provider: EventProvider;
}

export function Handlers(props: HandlersProps) {
  const writes = writesOf(props.lifecycle.trace);
  return writes.length > 1 && props.reached >= writes[1].step ? <TwoHandlers {...props} /> : null;
}

function TwoHandlers({ lifecycle, provider }: HandlersProps) {
  const id = useId();
  const { trace } = lifecycle;
  const { shapes } = useEvents(provider);
  const writes = writesOf(trace);
  const handlers = [
    { name: t("lifecycle.handlers.each"), idempotent: false, rows: rowsWrittenEachTime(trace, writes) },
    { name: t("lifecycle.handlers.once"), idempotent: true, rows: rowsWrittenOnce(trace, writes) },
  ];
  return (
    <section aria-labelledby={id} className="border-t border-line pt-4">
      <h2 id={id} className="font-serif text-xl font-semibold">
        {t("lifecycle.handlers.title")}
      </h2>
      <p className="mt-1 max-w-prose text-base text-ink-2">{t("lifecycle.handlers.lead", { n: writes.length })}</p>
      <div className="mt-3 grid gap-4 xl:grid-cols-2">
        {handlers.map(({ name, idempotent, rows }) => (
          <div key={name} className="flex min-w-0 flex-col gap-3 rounded-xl border border-line bg-panel p-4">
            <h3 className="text-sm font-semibold">{name}</h3>
            <TableRows trace={trace} rows={rows} name={name} />
            {shapes && (
              <div className="rounded-lg border border-line-2 bg-paper py-2.5 pl-3">
                <CodeText document={travelAt(shapes, "handlerCode", factsAt(lifecycle, writes[1].step, idempotent))} />
              </div>
            )}
          </div>
        ))}
      </div>
    </section>
  );
}

interface TableRowsProps {
  readonly trace: Lifecycle["trace"];
  readonly rows: readonly Row[];
  readonly name: string;
}

function TableRows({ trace, rows, name }: TableRowsProps) {
  return (
    <table className="w-full text-left text-sm">
      <caption className="sr-only">{t("lifecycle.handlers.caption", { name })}</caption>
      <thead>
        <tr className="text-xs text-ink-2">
          <th className="py-1 font-medium">{t("lifecycle.handlers.key")}</th>
          <th className="py-1 font-medium">{t("lifecycle.handlers.by")}</th>
          <th className="py-1 text-right font-medium">{t("lifecycle.handlers.at")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, by }) => (
          <tr key={key} className="border-t border-line">
            <td className="py-1 font-mono text-xs">{key}</td>
            <td className="py-1">
              {t("lifecycle.handlers.run", { delivery: by.delivery + 1, attempt: by.attempt + 1 })}
            </td>
            <td className="py-1 text-right">{formatMs((by.timeUs - trace.arrivalUs) / 1000)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr className="border-t border-line-2 font-semibold">
          <td colSpan={3} className="py-1">
            {t("lifecycle.handlers.rows", { n: rows.length })}
          </td>
        </tr>
      </tfoot>
    </table>
  );
}
