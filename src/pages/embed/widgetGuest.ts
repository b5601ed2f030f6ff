// A widget as its host sees it: its clock, its scenario, and what is set within it.
import type { Player } from "#player";
import { frameSizes, widgets, type WidgetId } from "#widgets";
import type { WidgetState, WidgetValues } from "#host";
import { refuse, type Guest, type GuestState } from "./guest.ts";
import type { ShownScenario } from "./useShownScenario.ts";

interface WidgetGuestOptions {
  readonly player: Player;
  readonly settings: WidgetState;
  /** What is set at first, and after a reset. */
  readonly atFirst: WidgetValues;
  readonly widget: WidgetId;
  readonly shown: () => ShownScenario | null;
  readonly show: (shown: ShownScenario) => void;
  /** Where the clock stands at first. */
  readonly fromUs: () => number;
}

export function createWidgetGuest({
  player,
  settings,
  atFirst,
  widget,
  shown,
  show,
  fromUs,
}: WidgetGuestOptions): Guest {
  const { clock } = player;
  const size = frameSizes[widget];
  const isRun = widgets[widget].defaultScenario !== null;

  const state = (): GuestState => ({
    scenario: shown()?.source ?? null,
    timeS: isRun ? clock.timeUs / 1e6 : null,
    endS: isRun ? clock.endUs / 1e6 : null,
    playing: clock.playing,
    settings: settings.get(),
  });
  const seek = (value: unknown): void => {
    const endS = clock.endUs / 1e6;
    if (typeof value !== "number" || !(value >= 0 && value <= endS)) refuse(`a number of seconds from 0 to ${endS}`);
    else clock.seek(value * 1e6);
  };
  const setPlaying = (playing: unknown): void => {
    if (typeof playing !== "boolean") return refuse("playing: true or false");
    if (playing) clock.play();
    else clock.pause();
  };
  const setScenario = async (value: unknown): Promise<void> => {
    const { readShown } = await import("./readShown.ts");
    const next = await readShown(value);
    if (next.source === shown()?.source) return;
    show(next);
    await settled(player, next);
  };
  const setSettings = (value: unknown): void => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return refuse("settings: an object");
    // Each setting leaves aside what it does not allow.
    settings.replace({ ...value });
  };
  const clockAnswers: Guest["answers"] = {
    play: () => clock.play(),
    pause: () => clock.pause(),
    step(value) {
      if (value !== undefined && value !== 1 && value !== -1) refuse("1 or -1");
      clock.step(value === -1 ? -1 : 1);
    },
    seek,
    setScenario,
  };
  return {
    shows: widget,
    state,
    async setState(parts) {
      if (!isRun && (parts.scenario !== undefined || parts.timeS !== undefined || parts.playing !== undefined))
        refuse("settings; this widget shows no run, so only that");
      if (parts.scenario !== undefined) await setScenario(parts.scenario);
      if (parts.settings !== undefined) setSettings(parts.settings);
      if (parts.timeS !== undefined) seek(parts.timeS);
      if (parts.playing !== undefined) setPlaying(parts.playing);
    },
    answers: {
      ...(isRun ? clockAnswers : {}),
      // What its host draws around it is none of the widget's picture.
      snapshot: async (value) => (await import("./snapshot.ts")).snapshot(value, "[data-surface] fieldset"),
      reset() {
        clock.pause();
        clock.seek(fromUs());
        settings.replace(atFirst);
      },
    },
    subscribe(listener) {
      let before = clock.getSnapshot();
      const stops = [
        player.subscribe(() => listener("state")),
        settings.subscribe(() => listener("state")),
        clock.subscribe(() => {
          const now = clock.getSnapshot();
          if (before.playing && !now.playing && clock.timeUs >= clock.endUs) listener("complete");
          else if (now.settledUs !== before.settledUs && !now.playing) listener("step");
          before = now;
          listener("state");
        }),
      ];
      return () => {
        for (const stop of stops) stop();
      };
    },
    heightPx: size.fills ? (widthPx) => proportional(widthPx, size.heightPx) : null,
  };
}

/** Resolves once the run of this scenario is on show; rejects where it cannot be run. */
async function settled(player: Player, { scenario }: ShownScenario): Promise<void> {
  const isSettled = () => {
    const { scenario: newest, status } = player.getState();
    return newest === scenario && (status === "ready" || status === "failed");
  };
  if (!isSettled())
    await new Promise<void>((resolve) => {
      const stop = player.subscribe(() => {
        if (!isSettled()) return;
        stop();
        resolve();
      });
    });
  const { status, failure } = player.getState();
  if (status === "failed") throw new Error(failure ?? "the run failed");
}

const REFERENCE_WIDTH_PX = 960;

/** Narrower frames are less low than in proportion: what stands side by side comes to stand below each other. */
function proportional(widthPx: number, heightPx: number): number {
  const share = Math.min(1, Math.max(0.8, widthPx / REFERENCE_WIDTH_PX));
  return heightPx * share;
}
