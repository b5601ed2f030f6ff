// A component's lines of a bill, each with its arithmetic, what is free of it, and where its price comes from.
import type { BillLine } from "#engine";
import { formatUsd, t } from "#messages";
import { Panel } from "#ui";
import { amountOf, componentWord, itemWord, lineInWords, type Span } from "#widgets/billWords";
import { Sources } from "./Sources.tsx";

interface ComponentLinesProps {
  readonly component: string;
  readonly lines: readonly BillLine[];
  readonly span: Span;
  readonly level?: 2 | 3;
}

export function ComponentLines({ component, lines, span, level = 2 }: ComponentLinesProps) {
  const total = lines.reduce((sum, line) => sum + amountOf(line, span), 0);
  return (
    <Panel
      title={componentWord(component)}
      level={level}
      actions={<span className="text-sm font-semibold tabular-nums">{formatUsd(total)}</span>}
    >
      <ul className="flex flex-col gap-2">
        {lines.map((line) => (
          <li key={line.item} className="text-xs">
            <div className="flex items-baseline justify-between gap-4">
              <span className="min-w-0">{itemWord(line.item)}</span>
              <span className="font-semibold tabular-nums">{formatUsd(amountOf(line, span))}</span>
            </div>
            <div className="text-2xs text-ink-2 tabular-nums">{lineInWords(line, span)}</div>
            <details className="text-2xs text-ink-2">
              <summary className="inline-block min-h-6 py-1 underline underline-offset-2">{t("bill.source")}</summary>
              <Sources text={line.source} />
            </details>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
