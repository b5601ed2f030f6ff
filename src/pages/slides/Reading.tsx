// A deck to read: every slide below the other, with its notes; for those who were not there, and for screen readers.
import { Link } from "react-router";
import { t } from "#messages";
import { buttonClass } from "#ui";
import { Slides } from "#teaching/deck";
import { viewOf } from "./addresses.ts";
import { thisTalksLearner } from "./thisTalk.ts";
import type { Shown } from "./useTalk.ts";

export function Reading(shown: Shown) {
  const { name, title, deck } = shown;
  return (
    <div className="deck-reading mx-auto w-full max-w-[46rem] px-5 py-10">
      <p className="flex gap-2 print:hidden">
        <Link to="/slides" className={buttonClass({})}>
          {t("slides.all")}
        </Link>
        <Link to={viewOf(shown)} className={buttonClass({ variant: "primary" })}>
          {t("slides.toSlides")}
        </Link>
      </p>
      <h1 className="my-6 font-serif text-4xl font-semibold tracking-tight">{title}</h1>
      <Slides
        deck={deck}
        name={name}
        learner={thisTalksLearner()}
        Link={Link}
        mode="reading"
        slide=""
        step={0}
        live={null}
      />
    </div>
  );
}
