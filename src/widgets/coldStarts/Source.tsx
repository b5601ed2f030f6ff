// Where a picture's figures come from, how sure they are, and what they leave out.
import type { Sourced } from "#facts";
import { t } from "#messages";
import { origins, type View } from "./figures.ts";

export function Source({ view }: { readonly view: View }) {
  const { source, asOf, confidence }: Sourced = origins[view];
  const [, title, address] = /^(.*?) <(https?:\/\/[^>]+)>/.exec(source) ?? [];
  return (
    <footer className="border-t border-line pt-2 text-xs text-pretty text-ink-2">
      <p>
        {t("coldStarts.source")}{" "}
        {address === undefined ? (
          source
        ) : (
          <a href={address} target="_blank" rel="noreferrer" className="wrap-anywhere underline underline-offset-2">
            {title}
          </a>
        )}
        , {asOf}. {t(`coldStarts.confidence.${confidence}`)}
      </p>
      <p className="mt-1">{t(`coldStarts.note.${view}`)}</p>
    </footer>
  );
}
