// What can be done to a deck of one's own, each as a change that can be taken back.
import { isAdded, type AddedSlide, type KeptSlide, type OwnDeck, type OwnSlide, type TextChange } from "./ownDeck.ts";
import type { Outline } from "./outline.ts";

export type Change =
  | { readonly kind: "title"; readonly title: string }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "logo"; readonly logo: string | null }
  | { readonly kind: "hide"; readonly id: string; readonly hidden: boolean }
  /** `to`: its place then, from 0. */
  | { readonly kind: "move"; readonly id: string; readonly to: number }
  | { readonly kind: "slideTitle"; readonly id: string; readonly title: string }
  | { readonly kind: "minutes"; readonly id: string; readonly minutes: number }
  | { readonly kind: "notes"; readonly id: string; readonly notes: string }
  /** Of a slide of the deck. */
  | { readonly kind: "text"; readonly id: string; readonly was: string; readonly says: string }
  /** Of a scene of a slide of the deck. */
  | { readonly kind: "scene"; readonly id: string; readonly was: string; readonly says: string }
  /** Of the stage, on every slide. `was`: what it says of itself. */
  | { readonly kind: "word"; readonly key: string; readonly was: string; readonly says: string }
  /** Of a slide of one's own. */
  | { readonly kind: "body"; readonly id: string; readonly text: string }
  | { readonly kind: "add"; readonly slide: AddedSlide; readonly behind: string | null }
  | { readonly kind: "remove"; readonly id: string }
  /** As the deck has it, but where it stands now. */
  | { readonly kind: "reset"; readonly id: string };

/** The deck after a change; the same deck where nothing changes. What is again as the deck has it is no change any more. */
export function changed(own: OwnDeck, change: Change, outline: Outline): OwnDeck {
  switch (change.kind) {
    case "title":
      return { ...own, title: change.title };
    case "name":
      return without({ ...own, name: change.name }, "name", change.name === "");
    case "logo":
      return without({ ...own, logo: change.logo ?? "" }, "logo", change.logo === null);
    case "word": {
      const { key, was, says } = change;
      const words = without({ ...own.words, [key]: says }, key, says === was);
      return without({ ...own, words }, "words", Object.keys(words).length === 0);
    }
    case "move":
      return { ...own, slides: movedTo(own.slides, change.id, change.to) };
    case "add": {
      const at = own.slides.findIndex(({ id }) => id === change.behind) + 1;
      return { ...own, slides: own.slides.toSpliced(change.behind === null ? own.slides.length : at, 0, change.slide) };
    }
    case "remove":
      return { ...own, slides: own.slides.filter((slide) => slide.id !== change.id || !isAdded(slide)) };
    default:
      return {
        ...own,
        slides: own.slides.map((slide) => (slide.id === change.id ? within(slide, change, outline) : slide)),
      };
  }
}

type Within = Extract<
  Change,
  { readonly kind: "hide" | "slideTitle" | "minutes" | "notes" | "text" | "scene" | "body" | "reset" }
>;

function within(slide: OwnSlide, change: Within, outline: Outline): OwnSlide {
  if (change.kind === "hide") return without({ ...slide, hidden: true as const }, "hidden", !change.hidden);
  return isAdded(slide) ? withinAdded(slide, change) : withinKept(slide, change, outline);
}

function withinAdded(slide: AddedSlide, change: Within): AddedSlide {
  switch (change.kind) {
    case "slideTitle":
      return { ...slide, title: change.title };
    case "minutes":
      return { ...slide, minutes: change.minutes };
    case "notes":
      return { ...slide, notes: change.notes };
    case "body":
      return { ...slide, text: change.text };
    default:
      return slide;
  }
}

function withinKept(slide: KeptSlide, change: Within, outline: Outline): KeptSlide {
  const original = outline.get(slide.id);
  switch (change.kind) {
    case "slideTitle":
      return without({ ...slide, title: change.title }, "title", change.title === original?.title);
    case "minutes":
      return without({ ...slide, minutes: change.minutes }, "minutes", change.minutes === original?.minutes);
    case "notes":
      return without({ ...slide, notes: change.notes }, "notes", change.notes === original?.notes);
    case "text": {
      const texts = reworded(slide.texts, change);
      return without({ ...slide, texts }, "texts", texts.length === 0);
    }
    case "scene": {
      const scenes = reworded(slide.scenes, change);
      return without({ ...slide, scenes }, "scenes", scenes.length === 0);
    }
    case "reset":
      return { id: slide.id };
    default:
      return slide;
  }
}

function reworded(changes: readonly TextChange[] = [], { was, says }: TextChange): readonly TextChange[] {
  const others = changes.filter((each) => each.was !== was);
  return says === was ? others : [...others, { was, says }];
}

function without<Value extends object>(value: Value, key: keyof Value, wanted: boolean): Value {
  if (!wanted) return value;
  const { [key]: _left, ...rest } = value;
  return rest as Value;
}

function movedTo(slides: readonly OwnSlide[], id: string, to: number): readonly OwnSlide[] {
  const slide = slides.find((each) => each.id === id);
  if (!slide) return slides;
  return slides.filter((each) => each !== slide).toSpliced(Math.max(0, to), 0, slide);
}
