// Names on the left, figures on the right: a description list in a side column.

export type Row = readonly [name: string, value: string];

export function Rows({ rows }: { readonly rows: readonly Row[] }) {
  return (
    <dl className="flex flex-col gap-1 text-sm">
      {rows.map(([name, value]) => (
        <div key={name} className="flex items-baseline justify-between gap-4">
          <dt className="min-w-0 text-ink-2">{name}</dt>
          <dd className="m-0 text-right font-semibold tabular-nums">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
