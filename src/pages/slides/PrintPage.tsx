// A deck on paper, by the browser's own print: slides, slides with notes, or a handout with room to write. What runs is a still picture.
import { useEffect, useRef, type ReactNode } from "react";
import { Link, useSearchParams } from "react-router";
import { t } from "#messages";
import { Button, buttonClass, holdTheme, Segmented } from "#ui";
import { FixedStage, Slides } from "#teaching/deck";
import { useWaiting } from "#teaching/lesson";
import { thisTalksLearner } from "./thisTalk.ts";
import type { Shown } from "./useTalk.ts";

const KINDS = ["slides", "notes", "handout"] as const;
type Kind = (typeof KINDS)[number];

const PX_OF_MM = 96 / 25.4;
/** How wide a slide is: the whole page, the type area of A4, or what leaves room to write beside it. */
const WIDTHS_PX: Readonly<Record<Kind, number>> = { slides: 1280, notes: 180 * PX_OF_MM, handout: 120 * PX_OF_MM };
const LINES = [1, 2, 3, 4, 5, 6, 7];

export function PrintPage(shown: Shown) {
  const { name, title } = shown;
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
          onChange={(as) => setSearch({ view: "print", as }, { replace: true })}
        />
        <Button variant="primary" disabled={waiting > 0} onClick={() => print()}>
          {t("slides.print")}
        </Button>
        <Link to={`/slides/${name}`} className={buttonClass({})}>
          {t("slides.toSlides")}
        </Link>
        <p role="status" className="w-full text-sm text-ink-2">
          {waiting > 0 ? t("slides.printWaiting", { n: waiting }) : t("slides.printReady")}
        </p>
      </div>
      <div ref={pages} className="deck-pages overflow-x-auto print:overflow-visible">
        <Pages shown={shown} kind={kind} />
      </div>
    </div>
  );
}

function Pages({ shown: { name, deck }, kind }: { readonly shown: Shown; readonly kind: Kind }) {
  const common = { deck, name, learner: thisTalksLearner(), Link, live: null };
  return deck.slides.map(({ id, title, steps }, index) => {
    const slide = (
      <FixedStage widthPx={WIDTHS_PX[kind]} label={t("slides.stage", { n: index + 1, of: deck.slides.length, title })}>
        <Slides {...common} mode="print" slide={id} step={steps} />
      </FixedStage>
    );
    return (
      <Page
        key={`${kind} ${id}`}
        kind={kind}
        slide={slide}
        place={t("slides.place", { n: index + 1, of: deck.slides.length })}
      >
        <Slides {...common} mode="notes" slide={id} step={steps} />
      </Page>
    );
  });
}

interface PageProps {
  readonly kind: Kind;
  readonly slide: ReactNode;
  /** Which slide it is, in words. */
  readonly place: string;
  /** Its notes. */
  readonly children: ReactNode;
}

function Page({ kind, slide, place, children }: PageProps) {
  const number = <p className="deck-number">{place}</p>;
  if (kind === "slides") {
    return (
      <section className="deck-page-slides">
        {slide}
        {number}
      </section>
    );
  }
  return (
    <section className={`deck-page-${kind}`}>
      <div>
        <div className="deck-frame">{slide}</div>
        {number}
      </div>
      {kind === "notes" ? (
        <div>{children}</div>
      ) : (
        <div>
          {LINES.map((line) => (
            <div key={line} className="deck-line" />
          ))}
        </div>
      )}
    </section>
  );
}
