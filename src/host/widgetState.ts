// What a reader has set within a widget: kept by the widget alone, or by whoever surrounds it and wants to know, or to set it. A deck keeps
// the two windows of a talk in step by it.
import { createContext, useCallback, useContext, useState, useSyncExternalStore } from "react";

/** By name; plain values as JSON has them. */
export type WidgetValues = Readonly<Record<string, unknown>>;

export interface WidgetState {
  /** The same object until something is set. */
  readonly get: () => WidgetValues;
  readonly set: (name: string, value: unknown) => void;
  /** Takes other values in place of these; each widget leaves aside what it does not allow. */
  readonly replace: (values: WidgetValues) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export function createWidgetState(): WidgetState {
  let values: WidgetValues = {};
  const listeners = new Set<() => void>();
  const replace = (next: WidgetValues) => {
    values = next;
    for (const listener of listeners) listener();
  };
  return {
    get: () => values,
    set: (name, value) => replace({ ...values, [name]: value }),
    replace,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Null: each widget keeps its own. */
export const WidgetStateContext = createContext<WidgetState | null>(null);

/**
 * Like React's `useState`, for a setting of a widget.
 * @param name of the setting, one of its kind in the widget
 * @param isAllowed told of values that come from outside; where it says no, the setting is as it was at first
 */
export function useWidgetState<Value>(
  name: string,
  initial: Value,
  isAllowed: (value: unknown) => boolean,
): readonly [Value, (value: Value) => void] {
  const around = useContext(WidgetStateContext);
  const [own] = useState(createWidgetState);
  const state = around ?? own;
  const kept = useSyncExternalStore(
    state.subscribe,
    () => state.get()[name],
    () => undefined,
  );
  const set = useCallback((value: Value) => state.set(name, value), [state, name]);
  return [kept !== undefined && isAllowed(kept) ? (kept as Value) : initial, set];
}

/** Whether a value from outside is one of a list. */
export function isOneOf(list: readonly unknown[]): (value: unknown) => boolean {
  return (value) => list.includes(value);
}

/** Whether a value from outside is a whole number of at least 0 and below `end`. */
export function isIndexBelow(end: number): (value: unknown) => boolean {
  return (value) => Number.isInteger(value) && (value as number) >= 0 && (value as number) < end;
}
