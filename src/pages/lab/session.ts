// The Lab's session: which scenario was opened, what has been changed since, what its address says. Plain state without React.
// The player holds the run and the clock; the session tells it what to run and writes the address as they change.

import type { Player } from "#player";
import {
  loadedLinks,
  loadedTools,
  loadLinks,
  loadTools,
  presets,
  type Preset,
  type Problem,
  type Scenario,
} from "#scenario";
import { middleOfRequestUs, openingMomentUs } from "#widgets/host";
import { readAddress, writeAddress, type AddressFault, type AddressSource, type LabAddress } from "./address.ts";

export const DEFAULT_PRESET = "real-morning";
const defaultPreset = presets.find(({ name }) => name === DEFAULT_PRESET) ?? presets[0];
/** Long enough that a drag writes the address a few times, short enough that a reload right after one keeps it. */
const ADDRESS_DELAY_MS = 250;

/** Something about the address that the reader should know; shown until they close it. */
export type Notice =
  | AddressFault
  | { readonly parameter: "scenario"; readonly found: string; readonly allowed: readonly string[] }
  | { readonly parameter: "s"; readonly reason: "tooNew" | "invalid"; readonly problems: readonly Problem[] }
  | { readonly parameter: "tooLate" | "noRow"; readonly found: string; readonly limit: number };

/** What "reset" goes back to. `preset` is null for a scenario that came with the link. */
export interface Opened {
  readonly preset: string | null;
  readonly scenario: Scenario;
}

export interface SessionState {
  readonly opened: Opened | null;
  /** What the controls show: what the player runs or, with problems, what was asked for last. */
  readonly draft: Scenario | null;
  /** The draft differs from what was opened. */
  readonly changed: boolean;
  readonly problems: readonly Problem[];
  readonly notices: readonly Notice[];
  readonly selectedRow: number | null;
  /** A scenario that could not be fetched, in the words of whoever failed; what was open before stays open. */
  readonly fetchFailure: string | null;
}

/** The browser's address, as far as the session needs it. */
export interface AddressBar {
  readonly write: (search: string, mode: "push" | "replace") => void;
}

export interface Session {
  readonly getState: () => SessionState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Begins to watch the player; answers how to stop. May be started again. */
  readonly start: () => () => void;
  /** Opens what the address now says, where the session did not write it: on arrival, after back and forward. */
  readonly follow: (search: string) => void;
  readonly openPreset: (name: string) => void;
  /** A change by a control. What is not allowed is kept as a draft with its problems; the former run stays. */
  readonly edit: (draft: Scenario) => void;
  readonly reset: () => void;
  /** Fetches again what could not be fetched. */
  readonly retry: () => void;
  /** Runs the same scenario again, after a failure. */
  readonly rerun: () => void;
  /** Picks a request: the clock stands still, and where the request is not under way, moves to a moment in which it is. */
  readonly select: (row: number | null) => void;
  /** The query that names a request of the scenario on show; null while the code that writes links has not come. */
  readonly queryOf: (row: number) => string | null;
  readonly dismissNotices: () => void;
}

const EMPTY: SessionState = {
  opened: null,
  draft: null,
  changed: false,
  problems: [],
  notices: [],
  selectedRow: null,
  fetchFailure: null,
};

export function createSession(player: Player, addressBar: AddressBar): Session {
  let state = EMPTY;
  let visit = 0;
  let written = "";
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** What the address asks for once the run it belongs to is there. */
  let arriving: { readonly scenario: Scenario; readonly timeS: number | null; readonly row: number | null } | null =
    null;
  /** An address that was not understood stays as it is until the reader does something; then it is kept one step back. */
  let held = false;
  let retry = (): void => {};
  const listeners = new Set<() => void>();

  function set(changes: Partial<SessionState>): void {
    state = { ...state, ...changes };
    for (const listener of listeners) listener();
  }

  async function open(address: LabAddress, mode: "push" | "replace"): Promise<void> {
    const mine = ++visit;
    retry = () => void open(address, mode);
    const loaded = await load(address.source).catch(messageOf);
    if (mine !== visit) return;
    if (typeof loaded === "string") return set({ fetchFailure: loaded });
    const { opened, notices } = loaded;
    // Time and request belong to the scenario that was asked for.
    const { timeS, row } = notices.length === 0 ? address : { timeS: null, row: null };
    arriving = { scenario: opened.scenario, timeS, row };
    player.clock.pause();
    set({ ...EMPTY, opened, draft: opened.scenario, notices: [...notices, ...address.faults] });
    player.setScenario(opened.scenario);
    held = state.notices.length > 0;
    if (!held) writeAddressNow(mode);
  }

  function settle(): void {
    const { status, run, scenario } = player.getState();
    if (!arriving || status !== "ready" || !run || scenario !== arriving.scenario) return;
    const { timeS, row } = arriving;
    arriving = null;
    const notices: Notice[] = [];
    const endS = player.clock.endUs / 1e6;
    if (timeS !== null && timeS > endS) notices.push({ parameter: "tooLate", found: String(timeS), limit: endS });
    if (row !== null && row >= run.requests.rows)
      notices.push({ parameter: "noRow", found: String(row), limit: run.requests.rows });
    held ||= notices.length > 0;
    const pickedRow = row !== null && row < run.requests.rows ? row : null;
    if (timeS !== null && timeS <= endS) player.clock.seek(Math.round(timeS * 1e6));
    else player.clock.seek(pickedRow === null ? openingMomentUs(run) : middleOfRequestUs(run, pickedRow));
    set({ notices: [...state.notices, ...notices], selectedRow: pickedRow });
  }

  function writeSoon(): void {
    clearTimeout(timer);
    timer = setTimeout(() => writeAddressNow("replace"), ADDRESS_DELAY_MS);
  }

  function release(): void {
    clearTimeout(timer);
    if (held) writeAddressNow("push");
    else writeSoon();
    held = false;
  }

  function writeAddressNow(mode: "push" | "replace"): void {
    clearTimeout(timer);
    const { opened } = state;
    const scenario = player.getState().scenario;
    if (!opened || !scenario) return;
    const source = sourceOf(scenario, opened);
    if (!source) return void writeAddressLater(mode);
    const waiting = arriving;
    const timeS = waiting ? waiting.timeS : player.clock.timeUs / 1e6;
    written = writeAddress({ source, timeS, row: waiting ? waiting.row : state.selectedRow });
    addressBar.write(written, mode);
  }

  async function writeAddressLater(mode: "push" | "replace"): Promise<void> {
    const mine = visit;
    try {
      await loadLinks();
    } catch {
      // Until its code can be fetched, the address stays as it was; the next change tries again.
      return;
    }
    if (mine === visit) writeAddressNow(mode);
  }

  function follow(search: string): void {
    if (state.opened && search === written) return;
    // The header's own link to the Lab names no scenario: what is open stays open.
    if (state.opened && search === "") addressBar.write(written, "replace");
    else void open(readAddress(search), "replace");
  }

  function edit(draft: Scenario): void {
    const tools = loadedTools();
    if (!tools) return void editLater(draft);
    // Asked for now, it has come by the time the address is written.
    loadLinks().catch(() => {});
    const parsed = tools.parseScenario(draft);
    if (!parsed.ok) return set({ draft, changed: true, problems: parsed.problems });
    const { scenario } = parsed;
    // The same arrivals are the same rows: the picked request stays picked, to be seen under the changed settings.
    const selectedRow = sameValue(scenario.workload, state.draft?.workload) ? state.selectedRow : null;
    if (arriving) arriving = { ...arriving, scenario };
    set({ draft: scenario, changed: !sameValue(scenario, state.opened?.scenario), problems: [], selectedRow });
    player.setScenario(scenario);
    release();
  }

  function standStill(row: number): void {
    player.clock.pause();
    const { run } = player.getState();
    if (!run || row >= run.requests.rows) return;
    const { arrivalUs, endUs } = run.requests;
    const { timeUs } = player.clock;
    if (timeUs < arrivalUs[row] || timeUs > endUs[row]) player.clock.seek(middleOfRequestUs(run, row));
  }

  /** A reader may be faster than the code that checks a change. */
  async function editLater(draft: Scenario): Promise<void> {
    retry = () => edit(draft);
    set({ draft, changed: true, fetchFailure: null });
    try {
      await loadTools();
    } catch (error) {
      return set({ fetchFailure: messageOf(error) });
    }
    if (state.draft === draft) edit(draft);
  }

  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start() {
      const stopWatching = [
        player.subscribe(settle),
        player.clock.subscribe(() => {
          if (!player.clock.playing && state.opened && !arriving && !held) writeSoon();
        }),
      ];
      return () => {
        visit++;
        clearTimeout(timer);
        for (const stop of stopWatching) stop();
      };
    },
    follow,
    openPreset(name) {
      void open({ source: { kind: "preset", name }, timeS: null, row: null, faults: [] }, "push");
    },
    edit,
    reset() {
      if (state.opened) edit(state.opened.scenario);
    },
    retry: () => retry(),
    rerun() {
      const { scenario } = player.getState();
      if (scenario) player.setScenario(scenario);
    },
    select(row) {
      if (row !== null) standStill(row);
      set({ selectedRow: row });
      release();
    },
    queryOf(row) {
      const { opened } = state;
      const { scenario } = player.getState();
      const source = opened && scenario && sourceOf(scenario, opened);
      return source && writeAddress({ source, timeS: null, row });
    },
    dismissNotices() {
      set({ notices: [] });
      release();
    },
  };
}

function sameValue<Value>(a: Value, b: Value | undefined): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** How an address names this scenario; null where that takes a link, and the code that writes links has not come. */
function sourceOf(scenario: Scenario, opened: Opened): AddressSource | null {
  if (opened.preset !== null && sameValue(scenario, opened.scenario)) return { kind: "preset", name: opened.preset };
  const links = loadedLinks();
  return links && { kind: "link", text: links.encodeLink(scenario) };
}

/** The preset that this address opens; null for a scenario in a link. */
export function presetAt({ source }: LabAddress): Preset | null {
  if (source.kind === "link") return null;
  return presets.find(({ name }) => source.kind === "preset" && name === source.name) ?? defaultPreset;
}

/** The scenario an address names; the default preset, with the reasons, where it names none that can be read. */
async function load(source: AddressSource): Promise<{ opened: Opened; notices: readonly Notice[] }> {
  if (source.kind === "link") {
    const decoded = (await loadLinks()).decodeLink(source.text);
    if (decoded.kind === "ok") return { opened: { preset: null, scenario: decoded.scenario }, notices: [] };
    const problems = decoded.kind === "invalid" ? decoded.problems : [];
    const notice: Notice = { parameter: "s", reason: decoded.kind, problems };
    return { opened: await open(defaultPreset), notices: [notice] };
  }
  if (source.kind === "default") return { opened: await open(defaultPreset), notices: [] };
  const named = presets.find(({ name }) => name === source.name);
  if (named) return { opened: await open(named), notices: [] };
  const allowed = presets.map(({ name }) => name);
  return { opened: await open(defaultPreset), notices: [{ parameter: "scenario", found: source.name, allowed }] };
}

async function open(preset: Preset): Promise<Opened> {
  return { preset: preset.name, scenario: await preset.load() };
}
