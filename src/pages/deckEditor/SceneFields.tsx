// What the scenes of a slide say, and the words of the stage on it: those of the stage are the same on every slide.
import { t, templateOf } from "#messages";
import { wordsOf, type SceneAt } from "#widgets/scenes";
import { isAdded, MOST, type Change, type OwnDeck, type OwnSlide } from "#teaching/ownDeck";
import { Field } from "./Field.tsx";

interface SceneFieldsProps {
  readonly slide: OwnSlide;
  /** As the deck has them. */
  readonly scenes: readonly SceneAt[];
  /** Of the whole deck. */
  readonly words: OwnDeck["words"];
  readonly onChange: (change: Change, at?: string) => void;
  readonly onSettle: () => void;
  /** A step is to be seen, at which what is changed stands. */
  readonly onStep: (step: number) => void;
}

export function SceneFields({ slide, scenes, words = {}, onChange, onSettle, onStep }: SceneFieldsProps) {
  const { id } = slide;
  const changes = isAdded(slide) ? [] : (slide.scenes ?? []);
  const sentences = [...new Map(scenes.toReversed().map(({ at, scene }) => [scene.say, at])).entries()].toReversed();
  const keys = [...new Set(scenes.flatMap(({ scene }) => wordsOf(scene)))];
  return (
    <>
      <fieldset className="grid min-w-0 gap-3 sm:grid-cols-2">
        <legend className="mb-1 text-sm font-semibold">{t("deckEditor.scenes")}</legend>
        {sentences.map(([was, at], index) => {
          const says = changes.find((each) => each.was === was)?.says ?? was;
          return (
            <Field
              key={was}
              label={t("deckEditor.sceneOf", { n: index + 1 })}
              value={says}
              most={MOST.scene}
              rows={2}
              needed
              hint={says === was ? undefined : t("deckEditor.was", { was })}
              onFocus={() => onStep(at)}
              onChange={(next) => onChange({ kind: "scene", id, was, says: next }, `${id} scene ${was}`)}
              onSettle={onSettle}
            />
          );
        })}
      </fieldset>
      {keys.length > 0 && (
        <details className="min-w-0">
          <summary className="w-fit cursor-pointer text-sm font-semibold">
            {t("deckEditor.words", { n: keys.length })}
          </summary>
          <p className="my-2 text-xs text-ink-2">{t("deckEditor.wordsHint")}</p>
          <div className="grid gap-3 sm:grid-cols-3">
            {keys.map((key) => {
              const was = templateOf(key);
              return (
                <Field
                  key={key}
                  label={was}
                  value={Object.hasOwn(words, key) ? words[key] : was}
                  most={MOST.word}
                  needed
                  onFocus={() => onStep(scenes.find(({ scene }) => wordsOf(scene).includes(key))?.at ?? 0)}
                  onChange={(says) => onChange({ kind: "word", key, was, says }, key)}
                  onSettle={onSettle}
                />
              );
            })}
          </div>
        </details>
      )}
    </>
  );
}
