// The clock t: the only thing that moves when a finished run is watched. Plays by animation frames, only while the page is seen.
import { steadyPace, type Pace } from "./pace.ts";
import type { TimeSource } from "./timeSource.ts";
import type { Clock, ClockSnapshot, Speed } from "./types.ts";

const SLOWEST_SPEED = 0.01;
const FASTEST_SPEED = 600;
/** Under reduced motion the clock moves four times a second. */
const STEP_MS = 250;
/** A frame that comes later than this (a busy processor, a laptop that slept) does not make the clock leap. */
const LONGEST_FRAME_MS = 1000;

/** What the clock must know of a run. */
export interface Course {
  readonly endUs: number;
  /** The pace of the speed "auto". */
  readonly pace: Pace;
  /** The nearest event strictly after (1) or before (-1) a time; where there is none, the end of the record or 0. */
  nextEventUs(timeUs: number, direction: 1 | -1): number;
}

export interface PlayerClock extends Clock {
  /** Takes up a new run: the time stays where it is, held within the run, and playing goes on. */
  setCourse(course: Course): void;
  dispose(): void;
}

export function createClock(source: TimeSource): PlayerClock {
  let course: Course | null = null;
  let timeUs = 0;
  let playing = false;
  let speed: Speed = "auto";
  let pace = steadyPace(1);
  let lastMs = 0;
  let frame: number | null = null;
  let snapshot: ClockSnapshot = { playing, speed, endUs: 0, settledUs: 0 };
  const frameCallbacks = new Set<(timeUs: number) => void>();
  const listeners = new Set<() => void>();

  function tell(): void {
    const endUs = course?.endUs ?? 0;
    const settledUs = playing ? snapshot.settledUs : timeUs;
    if (
      snapshot.playing === playing &&
      snapshot.speed === speed &&
      snapshot.endUs === endUs &&
      snapshot.settledUs === settledUs
    )
      return;
    snapshot = { playing, speed, endUs, settledUs };
    for (const listener of listeners) listener();
  }

  function callBack(): void {
    for (const callback of frameCallbacks) callback(timeUs);
  }

  function moveTo(wantedUs: number): void {
    timeUs = Math.max(0, Math.min(course?.endUs ?? 0, Math.round(wantedUs)));
    callBack();
  }

  function choosePace(): void {
    pace = speed !== "auto" ? steadyPace(speed) : (course?.pace ?? steadyPace(1));
  }

  function awaitFrame(): void {
    if (frame === null && playing && source.isVisible()) frame = source.requestFrame(onAnimationFrame);
  }

  function stopFrames(): void {
    if (frame !== null) source.cancelFrame(frame);
    frame = null;
  }

  function onAnimationFrame(): void {
    frame = null;
    if (!playing || !course) return;
    const nowMs = source.now();
    if (!source.prefersSteps() || nowMs - lastMs >= STEP_MS) {
      const wallS = Math.min(nowMs - lastMs, LONGEST_FRAME_MS) / 1000;
      lastMs = nowMs;
      moveTo(pace.advance(timeUs, wallS));
      // A callback may have paused the clock.
      if (playing && timeUs >= course.endUs) pause();
    }
    awaitFrame();
  }

  const stopWatching = source.onVisibilityChange(() => {
    lastMs = source.now();
    if (source.isVisible()) awaitFrame();
    else stopFrames();
  });

  function play(): void {
    if (playing || !course || course.endUs === 0) return;
    playing = true;
    lastMs = source.now();
    if (timeUs >= course.endUs) moveTo(0);
    awaitFrame();
    tell();
  }

  function pause(): void {
    const wasPlaying = playing;
    playing = false;
    stopFrames();
    // What is written less often than at each frame says where the clock has come to stand.
    if (wasPlaying) callBack();
    tell();
  }

  function seek(wantedUs: number): void {
    if (!Number.isFinite(wantedUs)) return;
    moveTo(wantedUs);
    tell();
  }

  return {
    get timeUs() {
      return timeUs;
    },
    get playing() {
      return playing;
    },
    get speed() {
      return speed;
    },
    get pace() {
      return pace;
    },
    get endUs() {
      return course?.endUs ?? 0;
    },
    play,
    pause,
    toggle: () => (playing ? pause() : play()),
    seek,
    step(direction) {
      pause();
      if (course) seek(course.nextEventUs(timeUs, direction));
    },
    setSpeed(wanted) {
      if (wanted !== "auto" && !Number.isFinite(wanted)) return;
      speed = wanted === "auto" ? wanted : Math.max(SLOWEST_SPEED, Math.min(FASTEST_SPEED, wanted));
      choosePace();
      tell();
    },
    onFrame(callback) {
      frameCallbacks.add(callback);
      callback(timeUs);
      return () => frameCallbacks.delete(callback);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    getSnapshot: () => snapshot,
    setCourse(next) {
      course = next;
      choosePace();
      // What shows the former run is not drawn anew for a time at which it stands.
      if (timeUs > course.endUs) moveTo(timeUs);
      tell();
    },
    dispose() {
      playing = false;
      stopFrames();
      stopWatching();
      frameCallbacks.clear();
      listeners.clear();
    },
  };
}
