// Two files as one: lines that go and lines that come are marked by sign, weight and words, and by colour last.
import { t } from "#messages";
import { cx } from "#ui";
import { countLines, type DiffLine } from "./lineDiff.ts";

interface DiffFileProps {
  readonly title: string;
  /** The file that goes and the file that comes. */
  readonly names: readonly [string, string];
  readonly diff: readonly DiffLine[];
}

const SIGNS = { same: " ", gone: "−", fresh: "+" } as const;
const LOOKS = {
  same: "text-ink-2",
  gone: "text-failed line-through decoration-1",
  fresh: "font-semibold text-ink",
} as const;

export function DiffFile({ title, names, diff }: DiffFileProps) {
  const { gone, fresh } = countLines(diff);
  return (
    <section>
      <p className="flex flex-wrap items-baseline gap-x-3 text-sm font-semibold">
        {title}
        <span className="font-normal text-ink-2">{t("providers.counts", { gone, fresh })}</span>
        <code className="ml-auto font-mono text-xs font-normal text-ink-2">{[...new Set(names)].join(" → ")}</code>
      </p>
      <div
        // Long lines scroll, and the keyboard reaches them.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        role="group"
        aria-label={title}
        className="mt-1.5 overflow-x-auto rounded-md border border-line"
      >
        <ol className="min-w-max py-2 font-mono text-xs leading-relaxed">
          {diff.map(({ kind, text }, index) => (
            // The same line may stand twice: its place is all that tells them apart.
            <li key={index} data-line={kind} className={cx("flex gap-2 px-3 whitespace-pre", LOOKS[kind])}>
              <span aria-hidden="true" className="w-3 shrink-0 text-center no-underline">
                {SIGNS[kind]}
              </span>
              {kind !== "same" && <span className="sr-only">{t(`providers.${kind}`)}</span>}
              <span>{text}</span>
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}
