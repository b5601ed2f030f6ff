// The words of a deck, as they appear on a slide. Which attributes each takes is held where decks are compiled.
import {
  Children,
  isValidElement,
  lazy,
  Suspense,
  useContext,
  useEffect,
  useRef,
  type ComponentProps,
  type ReactNode,
} from "react";
import { cx, useNear } from "#ui";
import { t } from "#messages";
import { PlayerScope, WidgetStateContext } from "#host";
import { lessonWords } from "#teaching/lesson";
import { widgets } from "#widgets";
import type { Scene } from "#widgets/scenes";
import { ClassBets } from "./ClassBets.tsx";
import { EntriesContext, isStaged, useDeck } from "./deckContext.ts";
import { Live } from "./Live.tsx";
import { useFit } from "./useFit.ts";
import { useTurn } from "./useTurn.ts";
import { useOwnSteps } from "./useOwnSteps.ts";

const BriefSlide = lazy(async () => ({ default: (await import("./BriefSlide.tsx")).BriefSlide }));
const BeliefSlide = lazy(async () => ({ default: (await import("./BeliefSlide.tsx")).BeliefSlide }));
const FramedScene = lazy(async () => ({ default: (await import("#widgets/stage")).FramedScene }));

interface Inner {
  readonly children?: ReactNode;
}

function Slide({ id, layout, children }: Inner & { readonly id: string; readonly layout: string }) {
  const { mode, slide } = useDeck();
  if (mode === "reading") {
    const parts = Children.toArray(children);
    const said = parts.findIndex(isNotes);
    return (
      <section id={id} className={`deck-slide deck-layout-${layout}`}>
        {parts.toSpliced(said < 0 ? parts.length : said, 0, <Said key="said" id={id} />)}
      </section>
    );
  }
  if (id !== slide) return null;
  if (mode === "notes") return Children.toArray(children).filter(isNotes);
  return <section className={`deck-slide deck-layout-${layout}`}>{children}</section>;
}

const isNotes = (part: ReactNode) => isValidElement(part) && part.type === Notes;

/** What the stage shows on a slide, for those who read, before what is said to it: what it comes to as a picture, and one sentence for each scene. */
function Said({ id }: { readonly id: string }) {
  const scenes = useContext(EntriesContext).find((entry) => entry.id === id)?.scenes ?? [];
  if (scenes.length === 0) return null;
  return (
    <>
      <Still scene={scenes[scenes.length - 1].scene} />
      <ol aria-label={t("slides.said")}>
        {scenes.map(({ at, scene }) => (
          <li key={at}>{scene.say}</li>
        ))}
      </ol>
    </>
  );
}

/** Drawn when it comes near, one after the other; its place is kept until then. */
function Still({ scene }: { readonly scene: Scene }) {
  const place = useRef<HTMLDivElement>(null);
  const near = useNear(place);
  const drawn = useTurn(near, place);
  return (
    <div ref={place} className="deck-still" data-waiting={near && !drawn ? true : undefined}>
      {drawn && (
        <PlayerScope>
          <Suspense fallback={<div data-waiting />}>
            <FramedScene scene={scene} still />
          </Suspense>
        </PlayerScope>
      )}
    </div>
  );
}

/** Its place is kept until it comes. */
function Step({ at, children }: Inner & { readonly at: string }) {
  const { mode, step } = useDeck();
  const hidden = isStaged(mode) && mode !== "print" && Number(at) > step;
  return (
    <div inert={hidden} data-step={at} className={cx("deck-step", hidden && "invisible opacity-0")}>
      {children}
    </div>
  );
}

function Notes({ children }: Inner) {
  const { mode } = useDeck();
  if (isStaged(mode)) return null;
  if (mode === "notes") return <div className="deck-notes">{children}</div>;
  return (
    <aside aria-label={t("slides.notes")} className="deck-notes">
      {children}
    </aside>
  );
}

function Column({ children }: Inner) {
  return <div className="deck-column">{children}</div>;
}

interface OwnSteps {
  /** Given with `steps` when the deck is compiled. */
  readonly at?: string;
  readonly steps?: number;
}

function Widget({ at, steps, ...props }: ComponentProps<typeof lessonWords.Widget> & OwnSteps) {
  const { mode, live } = useDeck();
  const state = useOwnSteps(Number(at ?? 0), steps);
  useEffect(() => live?.onState(state), [live, state]);
  return (
    <Fitted title={t(widgets[props.id].titleKey)}>
      <WidgetStateContext value={state}>
        <lessonWords.Widget {...props} surface={mode === "print" ? "print" : "slide"}>
          <Live />
        </lessonWords.Widget>
      </WidgetStateContext>
    </Fitted>
  );
}

function Experiment(props: ComponentProps<typeof lessonWords.Experiment>) {
  const { mode, live } = useDeck();
  return (
    <Fitted title={props.prompt}>
      <div>
        <lessonWords.Experiment {...props} />
        {mode === "slide" && live && <ClassBets id={props.id} question={props.question} live={live} />}
      </div>
    </Fitted>
  );
}

interface Named {
  readonly name: string;
}

function Brief({ name }: Named) {
  return (
    <Fitted title={t("slides.brief")}>
      <Suspense fallback={<div data-waiting />}>
        <BriefSlide name={name} />
      </Suspense>
    </Fitted>
  );
}

function Belief({ name }: Named) {
  const { mode } = useDeck();
  return (
    <Fitted title={t("slides.belief")}>
      <Suspense fallback={<div data-waiting />}>
        <BeliefSlide name={name} isTested={mode === "slide"} />
      </Suspense>
    </Fitted>
  );
}

/** In a small picture it is drawn when its turn comes; until then its title stands there. */
function Fitted({ title, children }: Inner & { readonly title: string }) {
  const { mode } = useDeck();
  const place = useRef<HTMLDivElement>(null);
  const small = mode === "thumb";
  const near = useNear(place);
  const drawn = useTurn(small && near, place);
  if (!small) return <Fit>{children}</Fit>;
  return (
    <div ref={place} className="grid min-h-0">
      {drawn ? <Fit>{children}</Fit> : <div className="deck-placeholder">{title}</div>}
    </div>
  );
}

function Fit({ children }: Inner) {
  const { mode } = useDeck();
  const place = useFit(mode === "print");
  return (
    <div ref={place} className="deck-widget">
      <div className="deck-fitted">{children}</div>
    </div>
  );
}

/** On a slide the heading is the page's; among others it is one of many. */
function Title({ children }: Inner) {
  const { mode } = useDeck();
  if (mode === "notes") return null;
  const Tag = mode === "slide" ? "h1" : mode === "thumb" || mode === "print" ? "p" : "h2";
  return (
    <Tag className="deck-title" tabIndex={-1}>
      {children}
    </Tag>
  );
}

const { Point, Term, Source, Quoted, Compare, Code } = lessonWords;

/** What a deck may hold, word by word. */
export const deckWords = {
  Point,
  Term,
  Source,
  Quoted,
  Compare,
  Code,
  Slide,
  Step,
  Notes,
  Column,
  Widget,
  Experiment,
  Brief,
  Belief,
};

/** Everything a deck is set with. */
export const deckSetting = { ...deckWords, h1: Title };
