// Keeps two windows of a talk in step, whichever the presenter touches: slide, step, cover, panel, what was answered and bet, and what runs
// or can be set on the slide.
import { useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from "react";
import { isSamePosition, type LiveSlide, type Position } from "#teaching/deck";
import { createExpected } from "./expected.ts";
import { createLink, type WindowLink } from "./link.ts";
import { createOnSlide } from "./onSlide.ts";
import { thisTalksBets, thisTalksLearner } from "./thisTalk.ts";
import { createSpot, type SpotStore } from "./spot.ts";
import type { Cover, SharedPanel, Spot, Told } from "./told.ts";
import type { Shown, Talk } from "./useTalk.ts";

export interface Sync {
  readonly cover: Cover;
  readonly panel: SharedPanel;
  /** Counts the answers that came from the other window: with each, the slide is drawn anew. */
  readonly round: number;
  readonly setCover: (cover: Cover) => void;
  readonly setPanel: (panel: SharedPanel) => void;
  readonly live: LiveSlide;
  /** Whether this is the presenter's window, or one is open beside this. */
  readonly hasPresenter: boolean;
  /** Where somebody points on the slide, in either window; it changes without React. */
  readonly spot: SpotStore;
  /** Points, in both windows; null for no more. */
  readonly point: (at: Spot | null) => void;
  /** Plays or pauses what runs on the slide. */
  readonly toggle: () => void;
  readonly meet: (other: Window) => void;
}

/** @param other the window that opened this one @param role which of the two this window is */
export function useSync(
  { name, deck, query }: Shown,
  { position, heading, moves, goTo }: Talk,
  other: Window | null,
  role: "room" | "presenter",
): Sync {
  const [mouth] = useState(createMouth);
  const { tell } = mouth;
  const [heard] = useState(() => createExpected(isSamePosition));
  const [cover, setCover] = useState<Cover>(null);
  const [shownPanel, setShownPanel] = useState<{ readonly slide: string; readonly panel: SharedPanel } | null>(null);
  const [round, setRound] = useState(0);
  const [hasPresenter, setHasPresenter] = useState(role === "presenter");
  const [spot] = useState(createSpot);
  const slide = deck.slides[position.slide].id;
  const panel = shownPanel?.slide === slide ? shownPanel.panel : null;

  /** What has been laid over the slide from here since this window said hello: what answers that is older. */
  const laidSinceHello = useRef(new Set<"cover" | "panel">());
  const onSlide = useMemo(() => createOnSlide(slide, tell), [slide, tell]);
  const setPanel = useCallback(
    (next: SharedPanel) => {
      laidSinceHello.current.add("panel");
      setShownPanel({ slide, panel: next });
      tell({ kind: "panel", slide, panel: next });
    },
    [slide, tell],
  );

  /** How often this window had been moved when it said hello. */
  const movesAtHello = useRef(0);
  const tellPlace = (at: Position, answer?: true) =>
    tell({ kind: "at", slide: deck.slides[at.slide].id, step: at.step, ...(answer && { answer }) });

  const follow = (told: Told) => {
    switch (told.kind) {
      case "at": {
        // What answers a hello is where the other window was: whoever has moved since is ahead of it.
        if (told.answer && moves() !== movesAtHello.current) return tellPlace(heading());
        const there = deck.slides.findIndex(({ id }) => id === told.slide);
        if (there < 0) return;
        const to = { slide: there, step: Math.min(deck.slides[there].steps, Math.max(0, told.step)) };
        // Told back, it would call the other window back to where it no longer is.
        if (goTo(to)) heard.add(to);
        return;
      }
      case "presenter":
        if (role === "room") setHasPresenter(told.here);
        if (!told.here) spot.set(null);
        return;
      case "point":
        return spot.set(told.at);
      case "cover":
        if (!told.answer || !laidSinceHello.current.has("cover")) setCover(told.cover);
        return;
      case "panel":
        if (!told.answer || !laidSinceHello.current.has("panel")) setShownPanel(told);
        return;
      case "answers":
        if (told.text === thisTalksLearner().exportText()) return;
        if (thisTalksLearner().importText(told.text)) setRound((before) => before + 1);
        return;
      case "bets":
        if (told.text !== thisTalksBets().exportText()) thisTalksBets().importText(told.text);
        return;
      default:
        onSlide.follow(told);
    }
  };
  const hear = useEffectEvent((told: Told) => {
    mouth.hear(() => follow(told));
    // Where the talk is, whoever has just moved on must not be told: it would be called back.
    if (told.kind === "ready") for (const each of onSlide.all()) tell(each);
    if (told.kind !== "hello") return;
    // Told where it was, the other window would be called back from where both are going.
    tellPlace(heading(), true);
    const here: readonly Told[] = [
      ...(role === "presenter" ? [{ kind: "presenter", here: true } as const] : []),
      { kind: "cover", cover, answer: true },
      { kind: "panel", slide, panel, answer: true },
      { kind: "answers", text: thisTalksLearner().exportText() },
      { kind: "bets", text: thisTalksBets().exportText() },
      ...onSlide.all(),
    ];
    for (const each of here) tell(each);
  });

  const countMoves = useEffectEvent(() => moves());
  useEffect(() => {
    const made = createLink(`${name}?${query}`, other, (told) => hear(told));
    mouth.open(made);
    if (role === "presenter") made.tell({ kind: "presenter", here: true });
    movesAtHello.current = countMoves();
    laidSinceHello.current.clear();
    if (other || wasReloaded()) made.tell({ kind: "hello" });
    const leave = () => role === "presenter" && made.tell({ kind: "presenter", here: false });
    addEventListener("pagehide", leave);
    const [learner, bets] = [thisTalksLearner(), thisTalksBets()];
    const stops = [
      learner.subscribe(() => tell({ kind: "answers", text: learner.exportText() })),
      bets.subscribe(() => tell({ kind: "bets", text: bets.exportText() })),
    ];
    return () => {
      for (const stop of stops) stop();
      removeEventListener("pagehide", leave);
      leave();
      made.close();
    };
  }, [name, query, other, role, mouth, tell]);

  const toldAt = useRef(position);
  useEffect(() => {
    if (isSamePosition(toldAt.current, position)) return;
    toldAt.current = position;
    if (!heard.came(position)) tell({ kind: "at", slide, step: position.step });
  }, [tell, heard, slide, position]);

  const live = useMemo<LiveSlide>(
    () => ({
      onClock: onSlide.onClock,
      onState: onSlide.onState,
      bets: thisTalksBets(),
      onAsk: () => setPanel("ask"),
    }),
    [onSlide, setPanel],
  );
  return {
    cover,
    panel,
    round,
    setCover: (next) => {
      laidSinceHello.current.add("cover");
      setCover(next);
      tell({ kind: "cover", cover: next });
    },
    setPanel,
    live,
    hasPresenter,
    spot,
    point: (at) => {
      spot.set(at);
      tell({ kind: "point", at });
    },
    toggle: onSlide.toggle,
    meet: mouth.meet,
  };
}

/** Tells the other window what changes here, but not what changes because it was told. */
function createMouth() {
  let link: WindowLink | null = null;
  let hearing = false;
  return {
    open: (made: WindowLink) => {
      link = made;
    },
    tell: (told: Told) => {
      if (!hearing) link?.tell(told);
    },
    hear: (follow: () => void) => {
      hearing = true;
      follow();
      hearing = false;
    },
    meet: (other: Window) => link?.meet(other),
  };
}

/** A window that comes back asks where the talk is; one that is opened anew begins where its address says. */
function wasReloaded(): boolean {
  const [entry] = performance.getEntriesByType("navigation");
  return (entry as PerformanceNavigationTiming | undefined)?.type === "reload";
}
