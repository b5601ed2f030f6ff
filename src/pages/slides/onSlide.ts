// What runs and what can be set on the current slide: told to the other window when it changes here, changed here when that is told.
import type { LiveClock, LiveSlide } from "#teaching/deck";
import type { WidgetState } from "#host";
import type { Told } from "./told.ts";

/** While something plays, its time is told this often: a window out of sight stands still, and catches up. */
const DRIFT_MS = 2000;
/** For so long after it was played or paused here, what the other window says of that may have been sent before it heard. */
const CROSSING_MS = 400;

export interface OnSlide extends Pick<LiveSlide, "onClock" | "onState"> {
  /** Everything that is here, as it is told. */
  readonly all: () => readonly Told[];
  readonly follow: (told: Told) => void;
  /** Plays or pauses what runs first. */
  readonly toggle: () => void;
}

/**
 * @param slide its id
 * @param tell called with what changes here; also when something is ready to catch up
 * @param nowMs a clock that a test brings
 */
export function createOnSlide(
  slide: string,
  tell: (told: Told) => void,
  nowMs: () => number = () => performance.now(),
): OnSlide {
  const clocks = new Set<LiveClock>();
  /** Whether each played when it was last looked at, and since when that is so by somebody's will here. */
  const wills = new Map<LiveClock, { playing: boolean; sinceMs: number }>();
  let following = false;
  const noteWill = (live: LiveClock) => {
    const { playing } = live.clock;
    const will = wills.get(live);
    if (will?.playing !== playing) wills.set(live, { playing, sinceMs: will && !following ? nowMs() : -Infinity });
  };
  const followClock = (live: LiveClock | undefined, told: ToldClock) => {
    if (!live?.getState().run) return;
    const sinceMs = wills.get(live)?.sinceMs ?? -Infinity;
    if (told.playing !== live.clock.playing && nowMs() - sinceMs < CROSSING_MS) return;
    following = true;
    takeUp(live, told);
    following = false;
  };
  const states = new Set<WidgetState>();
  const tellClock = (live: LiveClock) => {
    if (clocks.has(live) && live.getState().run) tell(clockOf(slide, placeOf(clocks, live), live));
  };
  return {
    onClock(live) {
      clocks.add(live);
      noteWill(live);
      let ready = false;
      const catchUp = () => {
        if (ready || !live.getState().run) return;
        ready = true;
        tell({ kind: "ready" });
      };
      const seen = () => document.visibilityState === "visible" && document.hasFocus();
      const drift = setInterval(() => live.clock.playing && seen() && tellClock(live), DRIFT_MS);
      const stops = [
        live.clock.subscribe(() => {
          noteWill(live);
          tellClock(live);
        }),
        live.subscribe(catchUp),
      ];
      return () => {
        clearInterval(drift);
        for (const stop of stops) stop();
        clocks.delete(live);
        wills.delete(live);
      };
    },
    onState(state) {
      states.add(state);
      const stop = state.subscribe(() =>
        tell({ kind: "state", slide, place: placeOf(states, state), values: state.get() }),
      );
      return () => {
        stop();
        states.delete(state);
      };
    },
    all: () => [
      ...[...states].map((state, place): Told => ({ kind: "state", slide, place, values: state.get() })),
      ...[...clocks].filter((live) => live.getState().run).map((live) => clockOf(slide, placeOf(clocks, live), live)),
    ],
    follow(told) {
      if (told.kind === "clock" && told.slide === slide) followClock([...clocks][told.place], told);
      if (told.kind === "state" && told.slide === slide) [...states][told.place]?.replace(told.values);
    },
    toggle: () => [...clocks][0]?.clock.toggle(),
  };
}

function placeOf<Each>(all: ReadonlySet<Each>, one: Each): number {
  return [...all].indexOf(one);
}

function clockOf(slide: string, place: number, { clock }: LiveClock): Told {
  const { timeUs, playing, speed } = clock;
  return { kind: "clock", slide, place, timeUs, playing, speed };
}

type ToldClock = Extract<Told, { readonly kind: "clock" }>;

function takeUp({ clock }: LiveClock, told: ToldClock): void {
  if (clock.speed !== told.speed) clock.setSpeed(told.speed);
  if (!told.playing) clock.pause();
  if (clock.timeUs !== told.timeUs) clock.seek(told.timeUs);
  if (told.playing && !clock.playing) clock.play();
}
