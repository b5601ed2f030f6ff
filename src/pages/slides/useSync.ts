// Keeps two windows of a talk in step, whichever the presenter touches: slide, step, cover, what was answered, and the clocks of what runs
// on the slide.
import { useCallback, useEffect, useEffectEvent, useRef, useState } from "react";
import type { LiveClock } from "#widgets/deck";
import { createLink, type Cover, type Told, type WindowLink } from "./link.ts";
import { thisTalksLearner } from "./thisLearner.ts";
import type { Shown, Talk } from "./useTalk.ts";

/** While something plays, its time is told this often: a window out of sight stands still, and catches up. */
const DRIFT_MS = 2000;

export interface Sync {
  readonly cover: Cover;
  /** Counts the answers that came from the other window: with each, the slide is drawn anew. */
  readonly round: number;
  readonly setCover: (cover: Cover) => void;
  readonly onLive: (live: LiveClock) => () => void;
  /** Plays or pauses what runs on the slide. */
  readonly toggle: () => void;
  readonly meet: (other: Window) => void;
}

export function useSync({ name, deck }: Shown, { position, goTo }: Talk, other: Window | null): Sync {
  const link = useRef<WindowLink | null>(null);
  const lives = useRef<LiveClock[]>([]);
  const hearing = useRef(false);
  const [cover, setCover] = useState<Cover>(null);
  const [round, setRound] = useState(0);
  const slide = deck.slides[position.slide].id;
  const at = { kind: "at", slide, step: position.step } as const;

  const tell = useCallback((told: Told) => {
    if (!hearing.current) link.current?.tell(told);
  }, []);

  const hear = useEffectEvent((told: Told) => {
    hearing.current = true;
    if (told.kind === "at") {
      const there = deck.slides.findIndex(({ id }) => id === told.slide);
      if (there >= 0) goTo({ slide: there, step: Math.min(deck.slides[there].steps, Math.max(0, told.step)) });
    } else if (told.kind === "cover") setCover(told.cover);
    else if (told.kind === "answers" && told.text !== thisTalksLearner().exportText()) {
      if (thisTalksLearner().importText(told.text)) setRound((before) => before + 1);
    } else if (told.kind === "clock" && told.slide === slide) follow(lives.current[told.live], told);
    hearing.current = false;
    if (told.kind !== "hello") return;
    tell(at);
    tell({ kind: "cover", cover });
    tell({ kind: "answers", text: thisTalksLearner().exportText() });
    lives.current.forEach((live, index) => tell(clockOf(slide, index, live)));
  });

  useEffect(() => {
    const made = createLink(name, other, (told) => hear(told));
    link.current = made;
    if (other) made.tell({ kind: "hello" });
    const learner = thisTalksLearner();
    const stop = learner.subscribe(() => tell({ kind: "answers", text: learner.exportText() }));
    return () => {
      stop();
      made.close();
    };
  }, [name, other, tell]);

  // What was heard is not told again: the other window is there already.
  const toldAt = useRef("");
  useEffect(() => {
    const here = `${slide}/${position.step}`;
    if (toldAt.current !== "" && toldAt.current !== here) tell({ kind: "at", slide, step: position.step });
    toldAt.current = here;
  }, [tell, slide, position.step]);

  const onLive = useCallback(
    (live: LiveClock) => {
      lives.current.push(live);
      const say = () => {
        const index = lives.current.indexOf(live);
        if (index >= 0 && live.getState().run) tell(clockOf(slide, index, live));
      };
      const stop = live.clock.subscribe(say);
      const drift = setInterval(
        () => live.clock.playing && document.visibilityState === "visible" && document.hasFocus() && say(),
        DRIFT_MS,
      );
      return () => {
        clearInterval(drift);
        stop();
        lives.current = lives.current.filter((each) => each !== live);
      };
    },
    [tell, slide],
  );

  return {
    cover,
    round,
    setCover: (next) => {
      setCover(next);
      tell({ kind: "cover", cover: next });
    },
    onLive,
    toggle: () => lives.current[0]?.clock.toggle(),
    meet: (window) => link.current?.meet(window),
  };
}

function clockOf(slide: string, live: number, { clock }: LiveClock): Told {
  const { timeUs, playing, speed } = clock;
  return { kind: "clock", slide, live, timeUs, playing, speed };
}

function follow(live: LiveClock | undefined, told: Extract<Told, { readonly kind: "clock" }>): void {
  if (!live) return;
  const { clock } = live;
  if (clock.speed !== told.speed) clock.setSpeed(told.speed);
  if (!told.playing) clock.pause();
  if (clock.timeUs !== told.timeUs) clock.seek(told.timeUs);
  if (told.playing && !clock.playing) clock.play();
}
