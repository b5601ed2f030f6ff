// Every line of a bill, component by component, and what of it has no price.
import type { BillLine, UnpricedItem } from "#engine";
import { t } from "#messages";
import { Panel } from "#ui";
import { componentWord, itemWord, type Span } from "#widgets/billWords";
import { ComponentLines } from "./ComponentLines.tsx";

interface BillLinesProps {
  readonly lines: readonly BillLine[];
  readonly unpriced: readonly UnpricedItem[];
  readonly span: Span;
  readonly level?: 2 | 3;
}

export function BillLines({ lines, unpriced, span, level = 2 }: BillLinesProps) {
  const components = [...new Set(lines.map(({ component }) => component))];
  return (
    <>
      {components.map((component) => (
        <ComponentLines
          key={component}
          component={component}
          lines={lines.filter((line) => line.component === component)}
          span={span}
          level={level}
        />
      ))}
      {unpriced.map(({ component, item }) => (
        <Panel
          key={item}
          title={componentWord(component)}
          level={level}
          actions={<span className="text-sm text-ink-2">{t("bill.unpriced")}</span>}
        >
          <p className="text-xs">{itemWord(item)}</p>
        </Panel>
      ))}
    </>
  );
}
