// The lessons before and after.
import { Link } from "react-router";
import { t } from "#messages";
import { cx } from "#ui";
import { lessons } from "#teaching/lesson";

export function Neighbours({ place }: { readonly place: number }) {
  return (
    <nav aria-label={t("learn.nav")} className="mt-12 grid gap-3 border-t border-line pt-6 sm:grid-cols-2 print:hidden">
      <Neighbour place={place - 1} label={t("learn.previous")} />
      <Neighbour place={place + 1} label={t("learn.next")} className="sm:col-start-2 sm:text-right" />
    </nav>
  );
}

interface NeighbourProps {
  readonly place: number;
  readonly label: string;
  readonly className?: string;
}

function Neighbour({ place, label, className }: NeighbourProps) {
  if (place < 0 || place >= lessons.length) return null;
  const { name, title } = lessons[place];
  return (
    <Link
      to={`/learn/${name}`}
      className={cx("rounded-lg border border-line bg-panel px-4 py-3 hover:border-ink-3", className)}
    >
      <span className="block text-xs text-ink-2">{label}</span>
      <span className="block font-serif text-lg font-semibold text-balance">{title}</span>
    </Link>
  );
}
