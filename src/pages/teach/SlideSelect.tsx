// At which slide an embedded deck begins.
import { use } from "react";
import { t } from "#messages";
import { Select } from "#ui";
import { loadDeck } from "#teaching/deck";

interface SlideSelectProps {
  readonly deck: string;
  /** The id of a slide; empty for the first. */
  readonly value: string;
  readonly onChange: (slide: string) => void;
}

/** Suspends until the deck has come. */
export function SlideSelect({ deck, value, onChange }: SlideSelectProps) {
  const slides = use(loadDeck(deck))?.slides ?? [];
  const [first, ...others] = slides.map(({ id, title }, place) => ({ value: id, label: `${place + 1} · ${title}` }));
  return (
    <Select label={t("teach.slide")} options={[{ ...first, value: "" }, ...others]} value={value} onChange={onChange} />
  );
}
