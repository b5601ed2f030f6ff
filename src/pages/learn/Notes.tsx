// The reader's own words on a lesson, kept as they are written.
import { useId } from "react";
import { t } from "#messages";
import { useLearnerRecord, type Learner } from "#teaching/lesson";

interface NotesProps {
  readonly lesson: string;
  readonly learner: Learner;
}

const MOST_CHARACTERS = 20_000;

export function Notes({ lesson, learner }: NotesProps) {
  const text = useLearnerRecord(learner).notes[lesson] ?? "";
  const id = useId();
  return (
    <section className="mt-12">
      <label htmlFor={id} className="text-base font-semibold">
        {t("learn.notes")}
      </label>
      <textarea
        id={id}
        rows={4}
        maxLength={MOST_CHARACTERS}
        value={text}
        onChange={(event) => learner.note(lesson, event.currentTarget.value)}
        className="mt-2 block w-full rounded-lg border border-line-2 bg-panel px-3 py-2 font-serif text-prose"
      />
      <p className="mt-1 min-h-5 text-xs text-ink-2">
        {text !== "" && (learner.isKept() ? t("learn.notesKept") : t("learn.notesLost"))}
      </p>
    </section>
  );
}
