// One source: its title, which leads to its page where that is known.
import type { Cited } from "./sourcesIn.ts";

interface SourceLinkProps {
  readonly of: Cited;
  /** Stands in place of the title, which the link is then named by. */
  readonly label?: string;
  readonly name?: string;
}

export function SourceLink({ of: { title, address }, label, name }: SourceLinkProps) {
  if (address === null) return label === undefined ? title : null;
  return (
    <a
      href={address}
      target="_blank"
      rel="noopener noreferrer"
      aria-label={name}
      title={label === undefined ? undefined : title}
      className="wrap-anywhere underline underline-offset-2 hover:text-ink"
    >
      {label ?? title}
    </a>
  );
}
