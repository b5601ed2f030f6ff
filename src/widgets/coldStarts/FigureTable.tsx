// The figures of a picture, in words and rows.

interface FigureTableProps {
  readonly title: string;
  readonly columns: readonly string[];
  /** The first of each is its head. */
  readonly rows: readonly (readonly string[])[];
}

export function FigureTable({ title, columns, rows }: FigureTableProps) {
  return (
    <table className="w-full max-w-xl text-left text-sm tabular-nums">
      <caption className="pb-1 text-left text-xs text-ink-2">{title}</caption>
      <thead className="text-xs text-ink-2">
        <tr className="border-b border-line-2 align-bottom">
          {columns.map((column, index) => (
            <th
              key={column}
              scope="col"
              className={index === 0 ? "py-1 font-medium" : "py-1 pl-3 text-right font-medium"}
            >
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([head, ...cells]) => (
          <tr key={head} className="border-b border-line">
            <th scope="row" className="py-1 font-normal">
              {head}
            </th>
            {cells.map((cell, index) => (
              <td key={columns[index + 1]} className="py-1 pl-3 text-right">
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
