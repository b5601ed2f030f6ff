// A word of the glossary where it occurs: it lights up, and a press says what it means.
import { useId, useRef, type ReactNode } from "react";
import { t } from "#messages";
import { placeInWords } from "./content.ts";
import { useLesson } from "./lessonContext.ts";

export interface TermProps {
  readonly children: ReactNode;
  // Filled in from the glossary when the lesson is compiled.
  readonly id: string;
  readonly word: string;
  readonly definition: string;
  readonly example: string;
  readonly seen: string;
}

/** Between word and note. */
const GAP_PX = 6;
const EDGE_PX = 12;

export function Term({ children, id, word, definition, example, seen }: TermProps) {
  const { Link } = useLesson();
  const note = useId();
  const button = useRef<HTMLButtonElement>(null);
  const place = (element: HTMLElement) => {
    const at = button.current?.getBoundingClientRect();
    if (!at) return;
    const { width, height } = element.getBoundingClientRect();
    const left = Math.max(EDGE_PX, Math.min(at.left, innerWidth - width - EDGE_PX));
    const below = at.bottom + GAP_PX;
    const top = below + height > innerHeight ? Math.max(EDGE_PX, at.top - height - GAP_PX) : below;
    element.style.left = `${left}px`;
    element.style.top = `${top}px`;
  };
  return (
    <>
      <button ref={button} type="button" popoverTarget={note} className="lesson-term">
        {children}
      </button>
      <span
        id={note}
        popover="auto"
        role="note"
        className="lesson-definition"
        onToggle={(event) => event.newState === "open" && place(event.currentTarget)}
      >
        <strong>{word}</strong> {definition}
        <span className="mt-1 block text-ink-2">{t("learn.example", { example })}</span>
        <span className="mt-1 flex flex-wrap gap-x-4">
          <Link to={seen} className="underline underline-offset-4">
            {placeInWords(seen)}
          </Link>
          <Link to={`/glossary#${id}`} className="underline underline-offset-4">
            {t("learn.toGlossary")}
          </Link>
        </span>
      </span>
    </>
  );
}
