// Where a picture's figures come from, how sure they are, and what they leave out.
import type { Sourced } from "#facts";
import { t } from "#messages";
import { SourceLink, sourcesIn } from "#ui";
import { origins, type View } from "./figures.ts";

export function Source({ view }: { readonly view: View }) {
  const { source, asOf, confidence }: Sourced = origins[view];
  return (
    <footer className="border-t border-line pt-2 text-xs text-pretty text-ink-2">
      <p>
        {t("coldStarts.source")} <SourceLink of={sourcesIn(source)[0]} />, {asOf}.{" "}
        {t(`coldStarts.confidence.${confidence}`)}
      </p>
      <p className="mt-1">{t(`coldStarts.note.${view}`)}</p>
    </footer>
  );
}
