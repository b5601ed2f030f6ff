// What every kind of embed is to its host: where it stands, what may be done with it, and what happens in it.
import type { Answers, EventName, LabState } from "#embedding";

export type GuestState = Pick<LabState, "scenario" | "timeS" | "endS" | "playing" | "settings">;

export interface Guest {
  /** A widget's id, `lesson/<name>`, `belief/<name>`, `brief/<name>` or `slides/<deck>`. */
  readonly shows: string;
  readonly state: () => GuestState;
  /** Takes parts of a state, already checked to be no more than that. Rejects with what is allowed. */
  readonly setState: (state: Partial<GuestState>) => Promise<void>;
  readonly answers: Answers;
  /** Calls back with what happens: "state", "step" or "complete". Returns how to stop. */
  readonly subscribe: (listener: (event: Extract<EventName, "state" | "step" | "complete">) => void) => () => void;
  /** A height of its own choice at this width; null for as high as its content is. */
  readonly heightPx: ((widthPx: number) => number) | null;
}

/** In a message to the host: what was wrong and what is allowed. */
export function refuse(allowed: string): never {
  throw new RangeError(`${allowed} is allowed`);
}
