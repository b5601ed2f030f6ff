// Two runs held against each other: the figure of each as a bar and a number, what would have been so, and what the record says.
import { t } from "#messages";
import type { LinkComponent } from "#teaching/lesson";
import type { Belief, Pair } from "./belief.ts";
import type { PairResult } from "./runPair.ts";
import { fillLabel, fillText, sideInWords } from "./texts.ts";

interface PairShownProps {
  readonly belief: Belief;
  readonly pair: Pair;
  readonly result: PairResult;
  readonly Link: LinkComponent;
}

const SIDES = ["a", "b"] as const;

export function PairShown({ belief, pair, result, Link }: PairShownProps) {
  const { figures, scenarios, verdict } = result;
  const most = Math.max(figures.a, figures.b);
  return (
    <>
      <dl aria-label={belief.figure.name} className="mt-3 flex flex-col gap-2.5 text-sm">
        {SIDES.map((side) => (
          <div key={side}>
            <div className="flex flex-wrap items-baseline justify-between gap-x-4">
              <dt className="min-w-0 text-pretty">{fillLabel(pair[side].label, scenarios[side])}</dt>
              <dd className="font-semibold tabular-nums">{sideInWords(belief, pair, side, figures[side])}</dd>
            </div>
            <div aria-hidden="true" className="mt-1 h-3 rounded-xs bg-line print:border print:border-line-2">
              <div
                className={side === "a" ? "h-full rounded-xs bg-ink-3" : "h-full rounded-xs bg-ink"}
                style={{ width: `${most > 0 ? (100 * Math.max(0, figures[side])) / most : 0}%` }}
              />
            </div>
          </div>
        ))}
      </dl>
      <p className="mt-3 text-sm text-ink-2">{t("beliefs.claim", { claim: belief.claim.says })}</p>
      <p className="mt-1 font-semibold">{t(`beliefs.verdict.${verdict}`)}</p>
      <p className="mt-2 font-serif text-prose text-pretty">
        {pair.why.map((sentence) => fillText(sentence, belief, pair, result)).join(" ")}
      </p>
      <p className="mt-2 text-sm">
        <Link to={result.labTo} className="inline-block py-1 underline underline-offset-4">
          {t("beliefs.openLab")}
        </Link>
      </p>
    </>
  );
}
