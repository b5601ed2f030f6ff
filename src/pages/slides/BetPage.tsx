// A question of a slide on a phone: the answer becomes a short code for the call's chat. Nothing is sent, and nothing is told of the run.
import { useState } from "react";
import { Link } from "react-router";
import { t } from "#messages";
import { buttonClass, readStoredForTab, writeStoredForTab } from "#ui";
import { encodeBet, isSomeone, markOf, saysOf, someone, type BetQuestion } from "#teaching/bets";
import { pathOf, questionOf } from "#teaching/deck";
import { NumberInput, PickInput, type Answer } from "#host/predict";
import { CopyButton } from "#host/share";
import { useTalk, type Shown } from "./useTalk.ts";

export function BetPage(shown: Shown) {
  const { name, title, deck } = shown;
  const { position } = useTalk(shown);
  const { asks } = deck.slides[position.slide];
  return (
    <div className="mx-auto w-full max-w-[32rem] px-5 py-8">
      <p className="text-sm text-ink-2">{title}</p>
      {asks ? (
        <>
          <h1 className="mt-2 font-serif text-2xl font-semibold text-pretty">{asks.prompt}</h1>
          {asks.given && <p className="mt-1 text-base text-ink-2">{asks.given}</p>}
          <Bet question={asks.question} of={questionOf(name, asks.id)} />
        </>
      ) : (
        <>
          <h1 className="mt-2 font-serif text-2xl font-semibold">{t("bets.nothing")}</h1>
          <p className="mt-2 text-base">{t("bets.nothingBody")}</p>
        </>
      )}
      <p className="mt-8">
        <Link to={`/slides/${name}/${pathOf(deck.slides, position)}`} className={buttonClass({})}>
          {t("bets.toSlide")}
        </Link>
      </p>
    </div>
  );
}

function Bet({ question, of }: { readonly question: BetQuestion; readonly of: string }) {
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [who] = useState(thisDevice);
  const says = answer && saysOf(question, answer);
  const code = says === null ? null : encodeBet({ question: markOf(of), who, says });
  return (
    <>
      <fieldset className="mt-5 min-w-0">
        <legend className="sr-only">{t("bets.yours")}</legend>
        {question.kind === "number" ? (
          <NumberInput
            question={question}
            value={answer?.kind === "number" ? answer.value : null}
            onChange={(value) => setAnswer({ kind: "number", value })}
          />
        ) : (
          <PickInput
            question={question}
            option={answer?.kind === "pick" ? answer.option : null}
            onChange={(option) => setAnswer({ kind: "pick", option })}
          />
        )}
      </fieldset>
      <div role="status" className="mt-6 min-h-28 rounded-xl border border-line-2 bg-panel p-4 text-base">
        {code === null ? (
          t("bets.prompt")
        ) : (
          <>
            <p>{t("bets.make")}</p>
            <p className="my-2 font-mono text-2xl font-semibold whitespace-nowrap">{code}</p>
          </>
        )}
      </div>
      {code !== null && (
        <div className="mt-3 grid gap-3">
          <CopyButton text={code} variant="primary">
            {t("bets.copyCode")}
          </CopyButton>
          <p className="text-sm text-ink-2">{t("bets.change")}</p>
        </div>
      )}
    </>
  );
}

const DEVICE = "bets.who";

/** The same for all bets of this tab, so that a changed mind replaces the bet before. */
function thisDevice(): string {
  const kept = readStoredForTab(DEVICE);
  if (isSomeone(kept)) return kept;
  const name = someone();
  writeStoredForTab(DEVICE, name);
  return name;
}
