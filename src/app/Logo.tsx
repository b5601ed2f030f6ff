// The sign: half cold, half warm.

export function Logo() {
  return (
    <svg aria-hidden="true" viewBox="0 0 16 16" className="size-4 shrink-0">
      <path className="fill-cold" d="M8 0a8 8 0 0 0 0 16z" />
      <path className="fill-warm" d="M8 0a8 8 0 0 1 0 16z" />
    </svg>
  );
}
