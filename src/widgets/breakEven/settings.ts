// What is compared: the handler, its load, and what stands against the functions. Plain data, and as text in an address.

/** How the load lies in a day: the same at all hours, or a sine that comes to almost nothing at night. */
export const LOADS = ["even", "nights"] as const;
export type LoadKind = (typeof LOADS)[number];

/** "cheapest": of the sizes known, at each load, the fleet that costs least. */
export const SIZES = [
  "cheapest",
  "t4g.micro",
  "t4g.small",
  "t4g.medium",
  "t4g.large",
  "m7g.medium",
  "m7g.large",
  "m7g.xlarge",
] as const;
export type SizeChoice = (typeof SIZES)[number];

export interface Settings {
  /** How long the handler takes as a function with this memory, whole milliseconds. */
  readonly durationMs: number;
  /** The function's memory, in MB. */
  readonly memoryMb: number;
  /** The share of the handler's time in which it waits for others and needs no processor, 0 to 1. */
  readonly waitShare: number;
  /** The reader's own load, requests a second on average. */
  readonly ratePerS: number;
  readonly load: LoadKind;
  readonly size: SizeChoice;
  /** Servers, and containers, never fewer: in so many zones. */
  readonly least: 1 | 2;
  /** Places of servers and containers in use on average at the busiest hour, at most: what is left is headroom. 0 to 1. */
  readonly busyMost: number;
  /** Whether a month's free amounts that never end are taken off. */
  readonly freeTier: boolean;
}

export interface Bounds {
  readonly min: number;
  readonly max: number;
}

export const BOUNDS = {
  // Ten seconds of the provider's 900 are left to a first run.
  durationMs: { min: 1, max: 890_000 },
  memoryMb: { min: 128, max: 10_240 },
  ratePerS: { min: 0.0001, max: 10_000 },
  waitShare: { min: 0, max: 0.99 },
  busyMost: { min: 0.1, max: 0.95 },
} as const satisfies Record<string, Bounds>;

const base: Settings = {
  durationMs: 100,
  memoryMb: 512,
  waitShare: 0.7,
  ratePerS: 0.1,
  load: "even",
  size: "cheapest",
  least: 2,
  busyMost: 0.6,
  freeTier: true,
};

export const presets = {
  quiet: base,
  long: { ...base, durationMs: 180_000, memoryMb: 1769, waitShare: 0, ratePerS: 0.002 },
  nights: { ...base, durationMs: 200, ratePerS: 5, load: "nights" },
  heavy: { ...base, durationMs: 60, waitShare: 0.5, ratePerS: 1000 },
} as const satisfies Record<string, Settings>;

export type PresetName = keyof typeof presets;
export const PRESETS = Object.keys(presets) as readonly PresetName[];

/** The preset with exactly these settings, if any. */
export function presetOf(settings: Settings): PresetName | null {
  return PRESETS.find((name) => allOf(presets[name]) === allOf(settings)) ?? null;
}

/** A value of an address that was not taken. */
export interface Fault {
  readonly parameter: string;
  readonly found: string;
  readonly allowed: string;
}

type Asked = Readonly<Record<string, unknown>>;

/** By the names of an address, as text. Never throws: what is not understood stays as the preset has it, and is in `faults`. */
export function readAsked(asked: Asked): { readonly settings: Settings; readonly faults: readonly Fault[] } {
  const faults: Fault[] = [];
  const text = (parameter: string) => {
    const value = asked[parameter];
    return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
  };
  const oneOf = <Value extends string>(parameter: string, allowed: readonly Value[], fallback: Value): Value => {
    const found = text(parameter);
    const value = allowed.find((each) => each === found);
    if (found !== undefined && value === undefined) faults.push({ parameter, found, allowed: allowed.join(", ") });
    return value ?? fallback;
  };
  const number = (parameter: string, { min, max }: Bounds, fallback: number, isWhole = false): number => {
    const found = text(parameter);
    if (found === undefined) return fallback;
    const value = found.trim() === "" ? Number.NaN : Number(found);
    if (value >= min && value <= max && (!isWhole || Number.isInteger(value))) return value;
    faults.push({ parameter, found, allowed: `${min} … ${max}` });
    return fallback;
  };
  const from = presets[oneOf("preset", PRESETS, "quiet")];
  const percent = ({ min, max }: Bounds) => ({ min: min * 100, max: max * 100 });
  const settings: Settings = {
    durationMs: number("duration", BOUNDS.durationMs, from.durationMs, true),
    memoryMb: number("memory", BOUNDS.memoryMb, from.memoryMb, true),
    waitShare: number("waiting", percent(BOUNDS.waitShare), from.waitShare * 100) / 100,
    ratePerS: number("rate", BOUNDS.ratePerS, from.ratePerS),
    load: oneOf("load", LOADS, from.load),
    size: oneOf("size", SIZES, from.size),
    least: oneOf("least", ["1", "2"], String(from.least) as "1" | "2") === "1" ? 1 : 2,
    busyMost: number("busy", percent(BOUNDS.busyMost), from.busyMost * 100) / 100,
    freeTier: oneOf("free", ["yes", "no"], from.freeTier ? "yes" : "no") === "yes",
  };
  return { settings, faults };
}

/** Read back as the same settings. */
export function askedOf(settings: Settings): Readonly<Record<string, string>> {
  const { durationMs, memoryMb, waitShare, ratePerS, load, size, least, busyMost, freeTier } = settings;
  const percent = (share: number) => String(Number((share * 100).toPrecision(6)));
  return {
    duration: String(durationMs),
    memory: String(memoryMb),
    waiting: percent(waitShare),
    rate: String(ratePerS),
    load,
    size,
    least: String(least),
    busy: percent(busyMost),
    free: freeTier ? "yes" : "no",
  };
}

/** As the query of an address, without its "?": nothing for what is shown anyway, a preset by its name. */
export function writeAsked(settings: Settings): string {
  const preset = presetOf(settings);
  if (preset === null) return allOf(settings);
  return preset === PRESETS[0] ? "" : `preset=${preset}`;
}

function allOf(settings: Settings): string {
  return new URLSearchParams(askedOf(settings)).toString();
}
