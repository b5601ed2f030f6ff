// A deck on paper, by the browser's own print: slides, slides with notes, or a handout with room to write. What runs is a still picture.
import { useEffect, useRef } from "react";
import { Link, useSearchParams } from "react-router";
import { t } from "#messages";
import { Button, buttonClass, holdTheme, Segmented } from "#ui";
import { FixedStage, pathOf, Slides, type Deck } from "#teaching/deck";
import { useWaiting } from "#teaching/lesson";
import { isThisComputersOwn, OwnComputerNote, PaperCode, wholeAddress } from "#host/share";
import { viewOf } from "./addresses.ts";
import { thisTalksLearner } from "./thisTalk.ts";
import type { Shown } from "./useTalk.ts";

const KINDS = ["slides", "notes", "handout"] as const;
type Kind = (typeof KINDS)[number];

const PX_OF_MM = 96 / 25.4;
/** How wide a slide is: the whole page, or the type area of A4. */
const WIDTHS_PX: Readonly<Record<Kind, number>> = { slides: 1280, notes: 180 * PX_OF_MM, handout: 186 * PX_OF_MM };
/** Where nothing is asked, nothing is answered; a question takes more room. */
const LINES = { none: 0, some: 3, question: 5 } as const;

export function PrintPage(shown: Shown) {
  const { title } = shown;
  const [search, setSearch] = useSearchParams();
  const kind = KINDS.find((each) => each === search.get("as")) ?? "slides";
  const pages = useRef<HTMLDivElement>(null);
  const waiting = useWaiting(pages);
  useEffect(() => holdTheme("light"), []);
  return (
    <div className="mx-auto min-w-0 max-w-full p-5 print:p-0">
      <div className="mb-6 flex flex-wrap items-center gap-x-4 gap-y-2 print:hidden">
        <h1 className="mr-auto font-serif text-2xl font-semibold">{title}</h1>
        <Segmented
          label={t("slides.printAs")}
          value={kind}
          options={KINDS.map((value) => ({ value, label: t(`slides.printAs.${value}`) }))}
          onChange={(as) => setSearch(`${shown.query}&view=print&as=${as}`, { replace: true })}
        />
        <Button variant="primary" disabled={waiting > 0} onClick={() => print()}>
          {t("slides.print")}
        </Button>
        <Link to={viewOf(shown)} className={buttonClass({})}>
          {t("slides.toSlides")}
        </Link>
        <p role="status" className="w-full text-sm text-ink-2">
          {waiting > 0 ? t("slides.printWaiting", { n: waiting }) : t("slides.printReady")}
        </p>
        <OwnComputerNote className="w-full text-sm" />
      </div>
      <div ref={pages} className="deck-pages overflow-x-auto print:overflow-visible">
        <Pages shown={shown} kind={kind} />
      </div>
    </div>
  );
}

function Pages({ shown: { name, deck, query }, kind }: { readonly shown: Shown; readonly kind: Kind }) {
  const common = { deck, name, learner: thisTalksLearner(), Link, live: null };
  return deck.slides.map(({ id, title, steps, scenes }, index) => {
    const label = t("slides.stage", { n: index + 1, of: deck.slides.length, title });
    const foot = {
      address: wholeAddress(
        `/slides/${name}/${pathOf(deck.slides, { slide: index, step: 0 }, query.startsWith("own=") || query.startsWith("copy=") ? "" : query)}`,
      ),
      place: t("slides.place", { n: index + 1, of: deck.slides.length }),
    };
    const slide = <Slides {...common} mode="print" slide={id} step={steps} />;
    const stage = (
      <FixedStage widthPx={WIDTHS_PX[kind]} label={label}>
        {slide}
      </FixedStage>
    );
    // A scene is drawn for a room, so large that it can be read when it is made smaller.
    if (kind === "handout" && scenes !== undefined) {
      return (
        <section key={`${kind} ${id}`} className="deck-page-handout">
          {stage}
          <div className="deck-answers">
            <Lines count={linesFor(deck.slides[index])} />
            <Aside {...foot} />
          </div>
        </section>
      );
    }
    if (kind === "handout") {
      return (
        <section key={`${kind} ${id}`} className="deck-page-handout">
          <Aside {...foot} />
          <div role="group" aria-label={label}>
            {slide}
          </div>
          <Lines count={linesFor(deck.slides[index])} />
        </section>
      );
    }
    return kind === "slides" ? (
      <section key={`${kind} ${id}`} className="deck-page-slides">
        {stage}
        <Foot {...foot} />
      </section>
    ) : (
      <section key={`${kind} ${id}`} className="deck-page-notes">
        <div>
          <div className="deck-frame">{stage}</div>
          <Foot {...foot} />
        </div>
        <div>
          <Slides {...common} mode="notes" slide={id} step={steps} />
        </div>
      </section>
    );
  });
}

interface FootProps {
  /** Of the slide, alive. */
  readonly address: string;
  /** Which slide it is, in words. */
  readonly place: string;
}

function Foot({ address, place }: FootProps) {
  return (
    <div className="deck-foot">
      <PaperCode address={address} />
      <span className="mr-auto">{!isThisComputersOwn() && address}</span>
      <span>{place}</span>
    </div>
  );
}

function Aside({ address, place }: FootProps) {
  return (
    <div className="deck-aside">
      <PaperCode address={address} />
      <p>{place}</p>
    </div>
  );
}

function linesFor({ layout, asks }: Deck["slides"][number]): number {
  if (layout === "title" || layout === "section" || layout === "references") return LINES.none;
  return asks ? LINES.question : LINES.some;
}

/** Room to write. */
function Lines({ count }: { readonly count: number }) {
  return (
    <div className="deck-lines">
      {Array.from({ length: count }, (_, line) => (
        <div key={line} className="deck-line" />
      ))}
    </div>
  );
}
