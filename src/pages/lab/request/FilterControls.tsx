// The controls above the list: outcome, cold only, under way, order, and a way to one request by its number.
import { useId, useState } from "react";
import type { Run } from "#engine";
import { t } from "#messages";
import { Button, Segmented, Select } from "#ui";
import { outcomeOptions, type Filters } from "./filters.ts";
import { Check } from "../Check.tsx";

interface FilterControlsProps {
  readonly run: Run;
  readonly filters: Filters;
  /** Where the clock stands, in words. */
  readonly now: string;
  readonly onChange: (filters: Filters) => void;
  readonly onPick: (row: number) => void;
}

export function FilterControls({ run, filters, now, onChange, onPick }: FilterControlsProps) {
  return (
    <div className="flex flex-col gap-2">
      <ByNumber rows={run.requests.rows} onPick={onPick} />
      <Select
        label={t("labPanels.outcome")}
        options={outcomeOptions(run)}
        value={filters.outcome}
        onChange={(outcome) => onChange({ ...filters, outcome })}
      />
      <div className="flex flex-wrap gap-x-5">
        <Check
          className="text-sm"
          label={t("labPanels.coldOnly")}
          checked={filters.coldOnly}
          onChange={(coldOnly) => onChange({ ...filters, coldOnly })}
        />
        <Check
          className="text-sm"
          label={t("labPanels.underWay", { time: now })}
          checked={filters.underWay}
          onChange={(underWay) => onChange({ ...filters, underWay })}
        />
      </div>
      <Segmented
        label={t("labPanels.order")}
        stretch
        options={[
          { value: "arrival", label: t("labPanels.orderArrival") },
          { value: "slowest", label: t("labPanels.orderSlowest") },
        ]}
        value={filters.order}
        onChange={(order) => onChange({ ...filters, order })}
      />
    </div>
  );
}

function ByNumber({ rows, onPick }: { readonly rows: number; readonly onPick: (row: number) => void }) {
  const id = useId();
  const [text, setText] = useState("");
  const [wrong, setWrong] = useState(false);
  const show = (): void => {
    const number = Number(text.replaceAll(/\s/g, ""));
    const exists = Number.isInteger(number) && number >= 1 && number <= rows;
    setWrong(!exists);
    if (exists) onPick(number - 1);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        show();
      }}
    >
      <div className="flex items-center gap-2 text-sm">
        <label htmlFor={id} className="shrink-0">
          {t("labPanels.requestNumber")}
        </label>
        <input
          id={id}
          type="text"
          inputMode="numeric"
          autoComplete="off"
          value={text}
          aria-invalid={wrong || undefined}
          aria-describedby={wrong ? `${id}-wrong` : undefined}
          className="h-8 w-0 min-w-0 flex-1 rounded-md border border-line-2 bg-panel px-2 text-right tabular-nums"
          onChange={(event) => {
            setText(event.currentTarget.value);
            setWrong(false);
          }}
        />
        <Button type="submit">{t("labPanels.show")}</Button>
      </div>
      {wrong && (
        <p id={`${id}-wrong`} role="alert" className="mt-1 text-xs text-failed">
          {rows === 0 ? t("labPanels.noRequests") : t("labPanels.noSuchRequest", { n: rows })}
        </p>
      )}
    </form>
  );
}
