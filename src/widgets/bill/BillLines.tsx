// Every line of a bill, component by component, and what of it has no price.
import type { BillLine, UnpricedItem } from "#engine";
import type { Span } from "#widgets/billWords";
import { ComponentLines } from "./ComponentLines.tsx";

interface BillLinesProps {
  readonly lines: readonly BillLine[];
  readonly unpriced: readonly UnpricedItem[];
  readonly span: Span;
  /** One of several bills on a page, or within a widget: its parts are no places of their own. */
  readonly isPart?: boolean;
}

export function BillLines({ lines, unpriced, span, isPart = false }: BillLinesProps) {
  const components = [...new Set([...lines, ...unpriced].map(({ component }) => component))];
  return components.map((component) => (
    <ComponentLines
      key={component}
      component={component}
      lines={lines.filter((line) => line.component === component)}
      unpriced={unpriced.filter((each) => each.component === component)}
      span={span}
      isPart={isPart}
    />
  ));
}
