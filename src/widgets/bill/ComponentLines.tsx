// A component's lines of a bill, each with its arithmetic, what is free of it, and where its price comes from; and what has no price.
import type { ReactNode } from "react";
import type { BillLine, UnpricedItem } from "#engine";
import { formatSum, formatUsd, t } from "#messages";
import { Panel } from "#ui";
import { amountOf, componentWord, itemWord, lineInWords, type Span } from "#widgets/billWords";
import { Sources } from "./Sources.tsx";

interface ComponentLinesProps {
  readonly component: string;
  readonly lines: readonly BillLine[];
  readonly unpriced: readonly UnpricedItem[];
  readonly span: Span;
  /** Among others of its kind, where no part is a place of its own. */
  readonly isPart: boolean;
}

export function ComponentLines({ component, lines, unpriced, span, isPart }: ComponentLinesProps) {
  const total = lines.reduce((sum, line) => sum + amountOf(line, span), 0);
  const says = lines.length > 0 ? formatSum(total, unpriced) : t("bill.unpriced");
  return (
    <Section title={componentWord(component)} total={says} isPart={isPart}>
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
        {unpriced.map(({ item }) => (
          <li key={item} className="flex items-baseline justify-between gap-4 text-xs">
            <span className="min-w-0">{itemWord(item)}</span>
            <span className="text-ink-2">{t("bill.unpriced")}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

interface SectionProps {
  readonly title: string;
  readonly total: string;
  readonly isPart: boolean;
  readonly children: ReactNode;
}

function Section({ title, total, isPart, children }: SectionProps) {
  const sum = <span className="text-sm font-semibold tabular-nums">{total}</span>;
  if (!isPart)
    return (
      <Panel title={title} actions={sum}>
        {children}
      </Panel>
    );
  return (
    <div className="border-b border-line px-4 py-4">
      <div className="mb-2.5 flex min-h-5 items-center justify-between gap-3">
        <h3 className="text-xs font-semibold text-ink-2">{title}</h3>
        {sum}
      </div>
      {children}
    </div>
  );
}
