// The notes alone, for a phone in the presenter's hand: they go with the talk by the buttons here; a phone hears nothing of other windows.
import { Link } from "react-router";
import { MoveButtons, Slides } from "#teaching/deck";
import { Notes } from "./Notes.tsx";
import { thisTalksLearner } from "./thisTalk.ts";
import { Times } from "./Times.tsx";
import { useTalk, type Shown } from "./useTalk.ts";
import { useTimerStart } from "./useTimer.ts";
import { useWakeLock } from "./useWakeLock.ts";

export function NotesPage(shown: Shown) {
  const { name, deck } = shown;
  const { position, move } = useTalk(shown);
  const { id, title } = deck.slides[position.slide];
  useWakeLock();
  useTimerStart(name, position);
  return (
    <div className="fixed inset-0 flex flex-col gap-4 deck-desk p-4">
      <h1 className="font-serif text-2xl font-semibold">{title}</h1>
      <Notes>
        <Slides
          {...{ deck, name, Link }}
          learner={thisTalksLearner()}
          mode="notes"
          slide={id}
          step={position.step}
          live={null}
        />
      </Notes>
      <Times shown={shown} slide={position.slide} step={position.step} />
      <div className="grid grid-cols-2 gap-3">
        <MoveButtons slides={deck.slides} position={position} onMove={move} size="large" />
      </div>
    </div>
  );
}
