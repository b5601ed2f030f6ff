// Two runs held against each other: the figure of each as a bar and a number, what would have been so, and what the record says.
import { t } from "#messages";
import { cx } from "#ui";
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
            <dt className="text-pretty">{fillLabel(pair[side].label, scenarios[side])}</dt>
            <dd className="mt-0.5 flex items-center gap-3">
              <span aria-hidden="true" className="h-3 min-w-0 flex-1 rounded-xs bg-line">
                <span
                  className={cx("block h-full rounded-xs", side === "a" ? "bg-ink-3" : "bg-ink")}
                  style={{ width: `${most > 0 ? (100 * Math.max(0, figures[side])) / most : 0}%` }}
                />
              </span>
              <span className="min-w-16 text-right font-semibold tabular-nums">
                {sideInWords(belief, pair, side, figures[side])}
              </span>
            </dd>
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
