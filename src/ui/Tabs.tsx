// Tabs: one tab stop for the row, arrow keys, Home and End move and select; only the chosen panel exists.

import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { cx } from "./cx.ts";

export interface TabsProps<Id extends string> {
  readonly label: string;
  readonly tabs: readonly { readonly id: Id; readonly label: string; readonly panel: ReactNode }[];
  /** The chosen tab; left out, the component keeps it and starts with the first. */
  readonly value?: Id;
  readonly onChange?: (id: Id) => void;
  readonly className?: string;
}

const MOVES: Readonly<Record<string, (index: number, count: number) => number>> = {
  ArrowRight: (index, count) => (index + 1) % count,
  ArrowLeft: (index, count) => (index + count - 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

export function Tabs<Id extends string>({ label, tabs, value, onChange, className }: TabsProps<Id>) {
  const base = useId();
  const row = useRef<HTMLDivElement>(null);
  const [own, setOwn] = useState(tabs[0]?.id);
  const index = Math.max(
    0,
    tabs.findIndex((tab) => tab.id === (value ?? own)),
  );

  function choose(id: Id): void {
    setOwn(id);
    onChange?.(id);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const move = MOVES[event.key];
    if (!move || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    const next = move(index, tabs.length);
    choose(tabs[next].id);
    row.current?.querySelectorAll<HTMLElement>("[role=tab]")[next]?.focus();
  }

  return (
    <div className={className}>
      <div
        ref={row}
        role="tablist"
        aria-label={label}
        className="flex flex-wrap border-b border-line px-1"
        onKeyDown={onKeyDown}
      >
        {tabs.map((tab, position) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${base}-tab-${tab.id}`}
            aria-selected={position === index}
            aria-controls={position === index ? `${base}-panel-${tab.id}` : undefined}
            tabIndex={position === index ? 0 : -1}
            className={cx(
              "-mb-px h-10 border-b-2 px-3.5 text-sm whitespace-nowrap outline-offset-[-4px]",
              position === index ? "border-ink font-semibold text-ink" : "border-transparent text-ink-2 hover:text-ink",
            )}
            onClick={() => choose(tab.id)}
          >
            {tab.label}
          </button>
        ))}
      </div>
      {tabs[index] && (
        <div role="tabpanel" id={`${base}-panel-${tabs[index].id}`} aria-labelledby={`${base}-tab-${tabs[index].id}`}>
          {tabs[index].panel}
        </div>
      )}
    </div>
  );
}
