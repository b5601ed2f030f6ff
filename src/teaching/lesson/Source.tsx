// A note in the margin: a figure from outside, where it comes from, and how sure it is.
import { t } from "#messages";

export interface SourceProps {
  // Filled in from content/ when the lesson is compiled.
  readonly says: string;
  readonly source: string;
  readonly asOf: string;
  readonly confidence?: "high" | "medium" | "low";
  readonly href: string;
}

export function Source({ says, source, asOf, confidence, href }: SourceProps) {
  return (
    <div role="note" className="lesson-note" aria-label={t("learn.source")}>
      <strong>{says}</strong>{" "}
      {href ? (
        <a href={href} rel="noopener noreferrer" target="_blank">
          {source}
        </a>
      ) : (
        source
      )}
      , {asOf}
      {confidence && `; ${t(`learn.confidence.${confidence}`)}`}
    </div>
  );
}
