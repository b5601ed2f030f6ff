// A brief to be played: goals, the settings that may be changed, runs that say which goals are met, and what was tried so far.
import { lazy, Suspense, useEffect, useEffectEvent, useRef, useState } from "react";
import { t } from "#messages";
import { Button, Message } from "#ui";
import { useLearnerRecord, type Learner, type LinkComponent } from "#teaching/lesson";
import type { NamedBrief } from "../briefs.ts";
import { combinationsOf, indexOf, placesAt, valuesAt } from "../combinations.ts";
import { keepAttempt, keepHint, keptOf } from "../kept.ts";
import { scoreOf } from "../score.ts";
import type { Par } from "../search.ts";
import { After } from "./After.tsx";
import { AttemptsTable } from "./AttemptsTable.tsx";
import { Controls } from "./Controls.tsx";
import { Goals } from "./Goals.tsx";
import { HandOn } from "./HandOn.tsx";
import { Hints } from "./Hints.tsx";
import { leastText } from "./inWords.ts";
import { useLabAddress } from "./labTo.ts";
import { changesInWords } from "./settingWords.ts";
import { Sheet } from "./Sheet.tsx";
import { useAttempts, type Attempt } from "./useAttempts.ts";
import { useTold } from "./useTold.ts";
import { readAt, verdictInWords } from "./verdict.ts";
import { WrongFix } from "./WrongFix.tsx";

const RunShown = lazy(async () => ({ default: (await import("./RunShown.tsx")).RunShown }));

export interface BriefPlayProps {
  readonly brief: NamedBrief;
  readonly par: Par;
  readonly learner: Learner;
  readonly Link: LinkComponent;
  /** The combination that is shown, as an address names it; null for the brief as it stands. */
  readonly at: string | null;
  /** Hears that another combination is shown; null for the brief as it stands. */
  readonly onAt: (index: number | null) => void;
  /** The brief's own address within the site; null where it is known on this device alone. */
  readonly to: string | null;
  /** Whether solutions are handed on here. */
  readonly handsOn: boolean;
}

export function BriefPlay(props: BriefPlayProps) {
  const { brief, par, learner, Link, at, onAt, to } = props;
  useLearnerRecord(learner);
  const kept = keptOf(learner, brief);
  const asked = readAt(at, combinationsOf(brief));
  const { progress, begin, run } = useAttempts(brief);
  const [shown, setShown] = useState<Attempt | null>(null);
  const [places, setPlaces] = useState<readonly number[] | null>(null);
  const [plays, setPlays] = useState(false);
  const [spoken, setSpoken] = useState("");
  const goals = useRef<HTMLElement>(null);

  const show = (attempt: Attempt | null) => {
    if (!attempt) return;
    setShown(attempt);
    setPlaces(placesAt(brief, attempt.index));
  };
  const arrive = useEffectEvent(async (index: number | null) => {
    if (shown && shown.index === (index ?? begin?.index)) return;
    show(await run(index));
  });
  useEffect(() => {
    // In a turn of its own: what is under way is told at once.
    const later = setTimeout(() => void arrive(asked.index));
    return () => clearTimeout(later);
  }, [asked.index]);

  const isWrong = shown?.index === par.wrong.at;
  const isMet = shown?.outcome.met === true;
  const told = useTold(brief, par, isMet || isWrong || kept.hints > 0);
  const chosen =
    places &&
    indexOf(
      brief,
      places.map((place, setting) => brief.unlocked[setting].values[place]),
    );
  const busy = progress.name === "running";
  const isNew = shown !== null && chosen !== shown.index;
  const isTried = shown !== null && kept.attempts.some((each) => each.at === shown.index);
  const runsNow = !busy && shown !== null && (isNew || (!isTried && shown.index !== begin?.index));

  async function start(): Promise<void> {
    if (!runsNow || chosen === null) return;
    setPlays(true);
    const attempt = await run(chosen);
    if (!attempt) return;
    const { outcome } = attempt;
    keepAttempt(learner, brief, {
      at: chosen,
      met: outcome.goals.map(({ met }) => met),
      ...{ metOn: outcome.metOn, least: outcome.least, score: scoreOf(outcome, par) },
    });
    setSpoken(verdictInWords(outcome));
    goals.current?.scrollIntoView({ block: "nearest" });
    // It is shown once the address says so: whoever goes back at once would otherwise be shown what the address does not say.
    onAt(chosen);
  }

  return (
    <div data-brief={shown === null || busy ? "running" : "there"}>
      <Sheet brief={brief} begin={begin && placesAt(brief, begin.index)} to={to} />
      <div className="print:hidden">
        {asked.fault !== null && (
          <Message kind="error" title={t("briefs.badLink")} className="mb-4">
            <p className="wrap-anywhere">{asked.fault}</p>
          </Message>
        )}
        {progress.name === "failed" && (
          <Message
            kind="error"
            title={t("briefs.failed")}
            className="mb-4"
            actions={<Button onClick={() => void run(asked.index).then(show)}>{t("briefs.again")}</Button>}
          >
            <p className="font-mono text-xs break-words whitespace-pre-line">{progress.detail}</p>
          </Message>
        )}
        {!shown || !begin || !places ? (
          busy && <Message kind="loading" title={t("briefs.loading")} className="min-h-96" />
        ) : (
          <>
            <div className="grid gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
              <section ref={goals} className="min-w-0 scroll-mt-4">
                <h2 className="font-serif text-xl font-semibold">{t("briefs.goals")}</h2>
                <p className="mt-1 mb-2 text-base font-semibold">{verdictInWords(shown.outcome)}</p>
                <Goals brief={brief} now={shown.outcome} before={shown.index === begin.index ? null : begin.outcome} />
                <p className="mt-2 border-t border-line pt-2 text-sm text-ink-2 tabular-nums">
                  {leastInWords(brief, shown)}
                </p>
                {isWrong && (
                  <div className="mt-4 border-l-4 border-line-2 pl-3">
                    <WrongFix brief={brief} par={par} told={told} isShown />
                  </div>
                )}
                <AttemptsTable brief={brief} kept={kept} begin={begin.index} shown={shown.index} onShow={onAt} />
              </section>
              <div className="min-w-0">
                {/* No form: a frame that may run scripts and no more may submit none. */}
                <div>
                  <h2 className="font-serif text-xl font-semibold">{t("briefs.settings")}</h2>
                  <p className="mt-1 mb-3 text-xs text-ink-2">{t("briefs.settingsNote", { n: brief.seeds })}</p>
                  <Controls
                    unlocked={brief.unlocked}
                    places={places}
                    begin={placesAt(brief, begin.index)}
                    onChange={(setting, place) => setPlaces(places.with(setting, place))}
                  />
                  <div className="mt-4 flex flex-wrap items-center gap-2">
                    {/* It stays where it is while it runs, so that the focus does. */}
                    <Button
                      variant="primary"
                      aria-disabled={!runsNow}
                      onClick={() => void start()}
                      className="aria-disabled:cursor-not-allowed aria-disabled:opacity-45"
                    >
                      {t("briefs.run")}
                    </Button>
                    <Button
                      disabled={shown.index === begin.index && !isNew}
                      onClick={() => {
                        setPlaces(placesAt(brief, begin.index));
                        setPlays(false);
                        onAt(null);
                      }}
                    >
                      {t("briefs.reset")}
                    </Button>
                  </div>
                  <p className="mt-2 min-h-[2lh] text-xs text-pretty text-ink-2">
                    {busy ? t("briefs.running", { n: brief.seeds }) : pendingInWords(brief, shown.index, chosen)}
                    {!isNew && !isTried && runsNow && t("briefs.fromLink")}
                    {!isNew && !busy && shown.index === begin.index && t("briefs.changeFirst")}
                  </p>
                </div>
                <Hints
                  brief={brief}
                  read={kept.hints}
                  told={told}
                  onRead={(hints) => keepHint(learner, brief, hints)}
                />
              </div>
            </div>
            {isMet && (
              <After
                brief={brief}
                par={par}
                least={shown.outcome.least}
                isPar={shown.index === par.best}
                told={told}
                Link={Link}
                onShow={onAt}
              />
            )}
            <section className="mt-10">
              <h2 className="font-serif text-xl font-semibold">{t("briefs.shown")}</h2>
              <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
                <p className="text-sm text-pretty text-ink-2">
                  {t("briefs.shownAs", {
                    ...{ seed: shown.scenario.seed, n: brief.seeds },
                    changes: changedInWords(brief, begin.index, shown.index),
                  })}
                </p>
                <LabLink brief={brief} attempt={shown} Link={Link} />
              </div>
              <Suspense fallback={<div className="min-h-96" />}>
                <RunShown scenario={shown.scenario} plays={plays} />
              </Suspense>
            </section>
            {props.handsOn && (
              <HandOn
                brief={brief}
                index={shown.index}
                to={to === null ? null : `${to}?at=${shown.index}`}
                onOpen={onAt}
              />
            )}
          </>
        )}
        <p role="status" className="sr-only">
          {spoken}
        </p>
      </div>
    </div>
  );
}

interface LabLinkProps extends Pick<BriefPlayProps, "brief" | "Link"> {
  readonly attempt: Attempt;
}

function LabLink({ brief, attempt, Link }: LabLinkProps) {
  const to = useLabAddress(brief, brief.name, attempt.scenario);
  if (to === null) return null;
  return (
    <Link to={to} className="inline-block py-1 text-sm underline underline-offset-4">
      {t("briefs.openLab")}
    </Link>
  );
}

function changedInWords(brief: NamedBrief, from: number, to: number): string {
  const changes = changesInWords(brief, valuesAt(brief, from), valuesAt(brief, to));
  return changes.length === 0 ? t("briefs.noChange") : changes.join(", ");
}

/** What is chosen and not run yet. */
function pendingInWords(brief: NamedBrief, shown: number, chosen: number | null): string {
  if (chosen === null || chosen === shown) return "";
  return t("briefs.pending", { changes: changedInWords(brief, shown, chosen) });
}

function leastInWords(brief: NamedBrief, { outcome }: Attempt): string {
  return t("briefs.leastMean", { name: brief.least.name, value: leastText(brief, outcome.least), n: brief.seeds });
}
