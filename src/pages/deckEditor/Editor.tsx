// The editor: the slides as a list, and beside it the one that is picked, as it will be shown, with what can be changed of it.
import { useMemo, useState } from "react";
import { Link } from "react-router";
import { t } from "#messages";
import { Message } from "#ui";
import { createLearner } from "#teaching/lesson";
import { plannedBefore, Slides, Stage, type Deck } from "#teaching/deck";
import { composed, outlineOf, type Lost, type OwnDeck } from "#teaching/ownDeck";
import { AddSlide } from "./AddSlide.tsx";
import { Head } from "./Head.tsx";
import { SlideFields } from "./SlideFields.tsx";
import { SlideList } from "./SlideList.tsx";
import { useOwnDeck } from "./useOwnDeck.ts";

interface EditorProps {
  readonly base: Deck;
  readonly from: OwnDeck;
  readonly copy: string | null;
  /** A scenario to add on a slide: its name, or packed. */
  readonly add: string | null;
}

export function Editor({ base, from, copy, add }: EditorProps) {
  const outline = outlineOf(base);
  const [lost] = useState(() => composed(base, from).lost);
  const editing = useOwnDeck(outline, from, copy);
  const { own, change } = editing;
  const [picked, setPicked] = useState(own.slides[0].id);
  const [seen, setSeen] = useState({ slide: "", step: 0 });
  const [adding, setAdding] = useState<string | null>(add);
  const [said, setSaid] = useState("");
  const [learner] = useState(() => createLearner(false));
  // What is hidden is seen here, too.
  const { deck } = useMemo(() => composed(base, unhidden(own)), [base, own]);
  const shown = deck.slides.filter(({ id }) => !own.slides.find((each) => each.id === id)?.hidden);
  const place = Math.max(
    0,
    deck.slides.findIndex(({ id }) => id === picked),
  );
  const entry = deck.slides[place];
  const slide = own.slides.find(({ id }) => id === entry.id) ?? own.slides[0];
  return (
    <div className="mx-auto w-full max-w-[90rem] px-4 py-6 sm:px-6">
      <Head editing={editing} />
      {lost.length > 0 && <LostChanges lost={lost} deck={base} />}
      <p role="status" className="sr-only">
        {said}
      </p>
      <div className="mt-5 grid gap-6 lg:grid-cols-[22rem_minmax(0,1fr)]">
        <section aria-label={t("deckEditor.slides")} className="min-w-0">
          <p className="mb-2 text-sm text-ink-2 tabular-nums">
            {t("deckEditor.sum", {
              shown: shown.length,
              all: deck.slides.length,
              minutes: plannedBefore(shown, shown.length),
            })}
          </p>
          <SlideList
            entries={deck.slides}
            slides={own.slides}
            shownCount={shown.length}
            picked={entry.id}
            onPick={(id) => {
              setPicked(id);
              setSeen({ slide: "", step: 0 });
            }}
            onAdd={() => setAdding("")}
            onSay={setSaid}
            onChange={change}
          />
        </section>
        <section aria-label={t("deckEditor.slide", { n: place + 1, title: entry.title })} className="min-w-0">
          <div className="aspect-video overflow-hidden rounded-lg border border-line-2">
            <Stage label={t("slides.stage", { n: place + 1, of: deck.slides.length, title: entry.title })}>
              <Slides
                {...{ deck, learner, Link }}
                name={own.of}
                mode="slide"
                slide={entry.id}
                step={seen.slide === entry.id ? seen.step : entry.steps}
                live={null}
              />
            </Stage>
          </div>
          <SlideFields
            key={entry.id}
            slide={slide}
            entry={entry}
            original={outline.get(entry.id)}
            words={own.words}
            onChange={change}
            onSettle={editing.settle}
            onStep={(step) => setSeen({ slide: entry.id, step })}
          />
        </section>
      </div>
      {adding !== null && (
        <AddSlide
          scenario={adding}
          taken={own.slides.map(({ id }) => id)}
          onClose={() => setAdding(null)}
          onAdd={(added) => {
            change({ kind: "add", slide: added, behind: entry.id });
            setPicked(added.id);
            setSaid(t("deckEditor.added", { title: added.title }));
            setAdding(null);
          }}
        />
      )}
    </div>
  );
}

function unhidden(own: OwnDeck): OwnDeck {
  return { ...own, slides: own.slides.map(({ hidden: _hidden, ...slide }) => slide) };
}

function LostChanges({ lost, deck }: { readonly lost: readonly Lost[]; readonly deck: Deck }) {
  const titleOf = (slide: string) => deck.slides.find(({ id }) => id === slide)?.title ?? slide;
  const lines = lost.map((each) => {
    switch (each.kind) {
      case "slide":
        return t("ownDeck.lost.slide", { slide: each.slide });
      case "text":
        return t("ownDeck.lost.text", { slide: titleOf(each.slide), was: each.was });
      case "word":
        return t("ownDeck.lost.word", { was: each.was, says: each.says });
      case "all":
        return t("ownDeck.lost.all");
    }
  });
  return (
    <Message kind="error" title={t("ownDeck.lost")} className="mt-4">
      <ul className="flex list-disc flex-col gap-1 pl-5 text-sm wrap-anywhere">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Message>
  );
}
