// Why what was asked for is not done, a line each.

export function Refusal({ lines }: { readonly lines: readonly string[] }) {
  return (
    <div role="alert" className="border-l-2 border-failed bg-failed-soft px-3 py-1.5 text-xs break-words">
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}
