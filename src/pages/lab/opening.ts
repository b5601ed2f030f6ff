// What an address opens, and how an address names what is open.

import { loadLinks, loadTools, presets, sameValue, type Preset, type Problem, type Scenario } from "#scenario";
import { namedIn, type AddressFault, type AddressSource, type LabAddress, type VersusSource } from "./address.ts";

/** One in which every control changes something: a trace with its own run times would leave the first that is tried without effect. */
export const DEFAULT_PRESET = "flash-sale";
const defaultPreset = presets.find(({ name }) => name === DEFAULT_PRESET) ?? presets[0];
/** Servers and messengers cut or refuse longer addresses. In bytes. */
export const LONGEST_LINK = 8000;
/** Something about the address that the reader should know; shown until they close it. */
export type Notice =
  | AddressFault
  | { readonly parameter: "scenario"; readonly found: string; readonly allowed: readonly string[] }
  | { readonly parameter: "s"; readonly reason: "tooNew" | "invalid" | "cut"; readonly problems: readonly Problem[] }
  | { readonly parameter: "file" | "vs"; readonly found: string }
  | { readonly parameter: "tooLate" | "zoomTooLate" | "noRow"; readonly found: string; readonly limit: number };

/** What "reset" goes back to. `preset` is null for a scenario that came with a link or a file. */
export interface Opened {
  readonly preset: string | null;
  readonly scenario: Scenario;
}

export interface Loaded {
  readonly opened: Opened;
  readonly notices: readonly Notice[];
  /** What the run is to be held against; null for nothing, and where it or what was asked for cannot be read. */
  readonly versus: Scenario | null;
}

/** Scenarios that an address is too short for: the one that is open, and the one it is held against. */
export interface Kept {
  readonly scenario?: Scenario;
  readonly versus?: Scenario;
}

/** The same as the browser's history gives it back, as JSON. */
export type KeptText = { readonly [Name in keyof Kept]: string };

/** The preset that this address opens; null for a scenario of the reader's own. */
export function presetAt({ source }: LabAddress): Preset | null {
  if (source.kind === "link" || source.kind === "file") return null;
  return presets.find(({ name }) => source.kind === "preset" && name === source.name) ?? defaultPreset;
}

type Found = Omit<Loaded, "versus">;

/**
 * The scenario an address names; the default preset, with the reasons, where it names none that can be read. `kept` is what the
 * browser's history keeps beside the address. Rejects where code or scenario cannot be fetched.
 */
export async function load({ source, versus }: Pick<LabAddress, "source" | "versus">, kept: KeptText): Promise<Loaded> {
  const [found, against] = await Promise.all([
    loadSource(source, kept.scenario ?? null),
    versus && loadSource(versus, kept.versus ?? null),
  ]);
  const isUnderstood = against !== null && against.notices.length === 0 && found.notices.length === 0;
  return { ...found, versus: isUnderstood ? against.opened.scenario : null };
}

async function loadSource(source: AddressSource, kept: string | null): Promise<Found> {
  switch (source.kind) {
    case "default":
      return { opened: await openPreset(defaultPreset), notices: [] };
    case "preset":
      return loadNamed(source.name);
    case "link":
      return loadLink(source.text);
    case "file":
      return loadKept(source.name, kept);
  }
}

async function loadNamed(name: string): Promise<Found> {
  const named = presets.find((preset) => preset.name === name);
  if (named) return { opened: await openPreset(named), notices: [] };
  const allowed = presets.map((preset) => preset.name);
  return { opened: await openPreset(defaultPreset), notices: [{ parameter: "scenario", found: name, allowed }] };
}

async function loadLink(text: string): Promise<Found> {
  const decoded = (await loadLinks()).decodeLink(text);
  if (decoded.kind === "ok") return { opened: { preset: null, scenario: decoded.scenario }, notices: [] };
  const problems = decoded.kind === "invalid" ? decoded.problems : [];
  const reason = decoded.kind === "invalid" && decoded.isCut ? "cut" : decoded.kind;
  return { opened: await openPreset(defaultPreset), notices: [{ parameter: "s", reason, problems }] };
}

async function loadKept(name: string, kept: string | null): Promise<Found> {
  const parsed = kept === null ? null : (await loadTools()).parseScenario(JSON.parse(kept));
  if (parsed?.ok) return { opened: { preset: null, scenario: parsed.scenario }, notices: [] };
  return { opened: await openPreset(defaultPreset), notices: [{ parameter: "file", found: name }] };
}

async function openPreset(preset: Preset): Promise<Opened> {
  const scenario = await preset.load();
  ownNames.set(scenario, { source: { kind: "preset", name: preset.name }, kept: null });
  return { preset: preset.name, scenario };
}

/** How an address names a scenario. */
export interface Named {
  readonly source: VersusSource;
  /** The scenario, where the address is too short for it; to be kept beside it. */
  readonly kept: Scenario | null;
}

/** Packing takes its time, and an address is written at each pause. */
const ownNames = new WeakMap<Scenario, Named>();

let naming: typeof import("./naming.ts") | null = null;

/** What names scenarios of the reader's own in an address. Rejects if its code cannot be fetched; asked again, it tries again. */
export async function loadNaming(): Promise<void> {
  naming ??= await import("./naming.ts");
}

/** How an address names this scenario; null where that takes a link, and the code that writes links has not come. */
export function nameOf(scenario: Scenario, opened: Opened): Named | null {
  if (opened.preset !== null && sameValue(scenario, opened.scenario))
    return { source: { kind: "preset", name: opened.preset }, kept: null };
  const known = ownNames.get(scenario) ?? naming?.ownNameOf(scenario) ?? null;
  if (known) ownNames.set(scenario, known);
  return known;
}

/** How it is named as the page is left, where the code that writes links has not come: kept whole, until the next visit names it. */
export const inHurry = (scenario: Scenario): Named => ({ source: { kind: "file", name: "unsaved" }, kept: scenario });

/**
 * How an address names what the run is held against, beside that of the run; null as in `nameOf`. Both together are no longer than one may
 * be: it gives way to the scenario that is open.
 */
export function versusNameOf(versus: Scenario, opened: Opened, beside: Named): Named | null {
  const named = nameOf(versus, opened);
  if (!named || namedIn(named.source).length + namedIn(beside.source).length <= LONGEST_LINK) return named;
  return naming && naming.besideAddress(versus);
}
