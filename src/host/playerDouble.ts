// A player for tests of what stands around a widget: nothing runs, and its clock only takes a pause.
import type { Player } from "#player";

const state = { run: null, model: null, moment: null, status: "empty" };

export function playerDouble(pause: () => void = () => {}): Player {
  return {
    clock: { pause },
    hold: () => () => {},
    subscribe: () => () => {},
    getState: () => state,
  } as unknown as Player;
}
