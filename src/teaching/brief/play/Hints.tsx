// The hints of a brief, one after the other; those that were read are there again.
import { t } from "#messages";
import { Button } from "#ui";
import type { NamedBrief } from "../briefs.ts";
import { toldText, type Told } from "./useTold.ts";

interface HintsProps {
  readonly brief: NamedBrief;
  /** How many were read. */
  readonly read: number;
  readonly told: Told;
  readonly onRead: (hints: number) => void;
}

export function Hints({ brief, read, told, onRead }: HintsProps) {
  const of = brief.hints.length;
  return (
    <section className="mt-4 border-t border-line pt-4">
      <h2 className="font-serif text-xl font-semibold">{t("briefs.hints")}</h2>
      <ol aria-live="polite">
        {brief.hints.slice(0, read).map((hint, place) => (
          <li key={hint} className="mt-2 border-l-2 border-line-2 pl-3">
            <p className="text-xs text-ink-2">{t("briefs.hint", { n: place + 1, of })}</p>
            <p className="text-base text-pretty">{toldText(hint, brief, told) ?? t("briefs.fetching")}</p>
          </li>
        ))}
      </ol>
      {read < of && (
        <Button className="mt-3" onClick={() => onRead(read + 1)}>
          {t("briefs.nextHint", { n: read + 1, of })}
        </Button>
      )}
    </section>
  );
}
