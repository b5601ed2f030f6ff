// Every fact that the product rests on, to be searched: by words, provider, component, and the edition of the prices.
import { useDeferredValue, useState } from "react";
import { providers } from "#facts";
import { formatCount, t } from "#messages";
import { Button, Field, Select } from "#ui";
import { providerName } from "#host/products";
import { COMPONENTS, type FactComponent } from "./components.ts";
import { FactTable } from "./FactTable.tsx";
import { editionsOf, EVERYTHING, narrow, type Narrowed } from "./narrow.ts";
import { allRows, type FactRow } from "./rows.ts";

export function FactsPage() {
  const [rows] = useState(allRows);
  const [narrowed, setNarrowed] = useState(EVERYTHING);
  const shown = narrow(rows, useDeferredValue(narrowed));
  return (
    <div className="mx-auto w-full max-w-[72rem] px-5 py-12 sm:py-16">
      <h1 className="font-serif text-4xl font-semibold tracking-tight">{t("facts.title")}</h1>
      <p className="mt-3 max-w-[42rem] font-serif text-prose text-pretty text-ink-2">{t("facts.lead")}</p>
      <Narrowing rows={rows} narrowed={narrowed} onChange={setNarrowed} />
      <p role="status" className="mt-3 text-sm text-ink-2">
        {t("facts.found", { n: formatCount(shown.length), all: formatCount(rows.length) })}
      </p>
      {shown.length === 0 && (
        <p className="mt-6 text-sm">
          {t("facts.none")} <Button onClick={() => setNarrowed(EVERYTHING)}>{t("facts.reset")}</Button>
        </p>
      )}
      {providers.flatMap((provider) =>
        COMPONENTS.map((component) => {
          const group = shown.filter((row) => row.provider === provider && row.component === component);
          const title = t("facts.table", {
            provider: providerName(provider),
            component: t(`facts.of.${component}`),
          });
          return group.length > 0 && <FactTable key={title} title={title} rows={group} />;
        }),
      )}
    </div>
  );
}

interface NarrowingProps {
  readonly rows: readonly FactRow[];
  readonly narrowed: Narrowed;
  readonly onChange: (narrowed: Narrowed) => void;
}

function Narrowing({ rows, narrowed, onChange }: NarrowingProps) {
  const all = { value: "all", label: t("facts.all") } as const;
  return (
    <div role="search" className="mt-6 flex flex-wrap items-end gap-x-6 gap-y-3">
      <Field
        label={t("facts.search")}
        labelAt="above"
        width="w-56"
        value={narrowed.words}
        onChange={(words) => onChange({ ...narrowed, words })}
      />
      <Select<Narrowed["provider"]>
        label={t("facts.provider")}
        value={narrowed.provider}
        options={[all, ...providers.map((value) => ({ value, label: providerName(value) }))]}
        onChange={(provider) => onChange({ ...narrowed, provider })}
      />
      <Select<FactComponent | "all">
        label={t("facts.component")}
        value={narrowed.component}
        options={[all, ...COMPONENTS.map((value) => ({ value, label: t(`facts.of.${value}`) }))]}
        onChange={(component) => onChange({ ...narrowed, component })}
      />
      <Select
        label={t("facts.edition")}
        value={narrowed.edition}
        options={[
          { value: "newest", label: t("facts.newest") },
          ...editionsOf(rows).map((value) => ({ value, label: value })),
        ]}
        onChange={(edition) => onChange({ ...narrowed, edition })}
      />
    </div>
  );
}
