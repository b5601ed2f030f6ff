// What can be changed of one slide: title, minutes, its texts, the notes.
import { useId } from "react";
import { t } from "#messages";
import type { SlideEntry } from "#teaching/deck";
import {
  isAdded,
  LEAST_MINUTES,
  MOST,
  type Change,
  type Original,
  type OwnDeck,
  type OwnSlide,
} from "#teaching/ownDeck";
import { Field } from "./Field.tsx";
import { SceneFields } from "./SceneFields.tsx";

interface SlideFieldsProps {
  readonly slide: OwnSlide;
  /** As it stands now. */
  readonly entry: SlideEntry;
  /** As the deck has it; undefined for a slide of one's own. */
  readonly original: Original | undefined;
  /** What the stage says on every slide. */
  readonly words: OwnDeck["words"];
  readonly onChange: (change: Change, at?: string) => void;
  readonly onSettle: () => void;
  /** A step is to be seen, at which what is changed stands. */
  readonly onStep: (step: number) => void;
}

export function SlideFields(props: SlideFieldsProps) {
  const { slide, entry, original, words, onChange, onSettle, onStep } = props;
  const { id } = slide;
  const saidOf = (was: string) => (isAdded(slide) ? was : (slide.texts?.find((each) => each.was === was)?.says ?? was));
  const notes = slide.notes ?? original?.notes ?? "";
  return (
    <div className="mt-4 grid gap-4">
      <div className="flex flex-wrap items-end gap-4">
        <Field
          label={t("deckEditor.slideTitle")}
          value={entry.title}
          most={MOST.title}
          needed
          onChange={(title) => onChange({ kind: "slideTitle", id, title }, `${id} title`)}
          onSettle={onSettle}
          className="min-w-60 flex-1"
        />
        <Minutes
          value={entry.minutes}
          onChange={(minutes) => onChange({ kind: "minutes", id, minutes }, `${id} minutes`)}
          onSettle={onSettle}
        />
      </div>
      {isAdded(slide) ? (
        <Field
          label={t("deckEditor.text")}
          value={slide.text}
          most={MOST.text}
          rows={6}
          hint={t("deckEditor.markup")}
          onChange={(text) => onChange({ kind: "body", id, text }, `${id} text`)}
          onSettle={onSettle}
        />
      ) : (
        original &&
        original.texts.length > 0 && (
          <fieldset className="grid min-w-0 gap-3 sm:grid-cols-2">
            <legend className="mb-1 text-sm font-semibold">{t("deckEditor.texts")}</legend>
            {original.texts.map((was, index) => {
              const says = saidOf(was);
              return (
                <Field
                  key={was}
                  label={t("deckEditor.textOf", { n: index + 1 })}
                  value={says}
                  most={MOST.text}
                  rows={2}
                  hint={says === was ? undefined : t("deckEditor.was", { was })}
                  onChange={(next) => onChange({ kind: "text", id, was, says: next }, `${id} ${was}`)}
                  onSettle={onSettle}
                />
              );
            })}
            <p className="text-xs text-ink-2 sm:col-span-2">{t("deckEditor.textsHint")}</p>
          </fieldset>
        )
      )}
      {original?.scenes && <SceneFields {...{ slide, words, onChange, onSettle, onStep }} scenes={original.scenes} />}
      <Field
        label={t("slides.notes")}
        value={notes}
        most={MOST.notes}
        rows={5}
        hint={t("deckEditor.markup")}
        onChange={(next) => onChange({ kind: "notes", id, notes: next }, `${id} notes`)}
        onSettle={onSettle}
      />
    </div>
  );
}

interface MinutesProps {
  readonly value: number;
  readonly onChange: (minutes: number) => void;
  readonly onSettle: () => void;
}

/** What is no number of minutes is not taken, and gone when the field is left. */
function Minutes({ value, onChange, onSettle }: MinutesProps) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="text-sm font-semibold">
        {t("deckEditor.minutes")}
      </label>
      <input
        key={value}
        id={id}
        type="number"
        min={LEAST_MINUTES}
        max={MOST.minutes}
        step="any"
        defaultValue={value}
        onBlur={({ currentTarget }) => {
          const minutes = currentTarget.valueAsNumber;
          if (minutes >= LEAST_MINUTES && minutes <= MOST.minutes && minutes !== value) onChange(minutes);
          else currentTarget.value = String(value);
          onSettle();
        }}
        onKeyDown={(event) => event.key === "Enter" && event.currentTarget.blur()}
        className="mt-1 block h-9 w-24 rounded-md border border-line-2 bg-panel px-2 text-base tabular-nums"
      />
    </div>
  );
}
