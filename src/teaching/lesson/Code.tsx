// A file of an example, as it stands in content/examples, with its length.
import { t } from "#messages";

export interface CodeProps {
  readonly file: string;
  // Filled in when the lesson is compiled.
  readonly text: string;
}

export function Code({ file, text }: CodeProps) {
  const title = t("learn.code", { file, n: text.split("\n").length });
  return (
    <figure className="lesson-code">
      <figcaption className="font-sans text-xs text-ink-2">{title}</figcaption>
      {/* Long lines scroll, and the keyboard reaches them. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre tabIndex={0} role="group" aria-label={title}>
        <code>{text}</code>
      </pre>
    </figure>
  );
}
