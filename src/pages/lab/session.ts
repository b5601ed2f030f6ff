// The Lab's session: which scenario was opened, what has been changed since, what its address says. Plain state without React.
// The player holds the run and the clock; the session tells it what to run and writes the address as they change.

import type { Player } from "#player";
import { loadedTools, loadTools, sameValue, type Problem, type Scenario } from "#scenario";
import { reasonOf } from "#ui";
import { middleOfRequestUs, openingMomentUs } from "#host";
import type { Stage } from "#engine";
import {
  readAddress,
  SILENT,
  writeAddress,
  namedIn,
  type LabAddress,
  type PanelName,
  type ViewName,
} from "./address.ts";
import {
  inHurry,
  load,
  loadNaming,
  nameOf,
  versusNameOf,
  type Kept,
  type KeptText,
  type Loaded,
  type Notice,
  type Opened,
} from "./opening.ts";
import type { Zoom } from "./zoom.ts";

/** Long enough that a drag writes the address a few times and a change is redrawn first, short enough that a reload right after keeps it. */
const ADDRESS_DELAY_MS = 400;

export interface SessionState {
  readonly opened: Opened | null;
  /** What the controls show: what the player runs or, with problems, what was asked for last. */
  readonly draft: Scenario | null;
  /** The draft differs from what was opened. */
  readonly changed: boolean;
  readonly problems: readonly Problem[];
  readonly notices: readonly Notice[];
  readonly selectedRow: number | null;
  /** The component whose settings are open. */
  readonly component: Stage | null;
  /** What is open under the strip of results. */
  readonly panel: PanelName | null;
  /** The tab of the side column. */
  readonly view: ViewName;
  /** What the run is held against, as far as the address tells of it. */
  readonly versus: Scenario | null;
  /** A scenario that could not be fetched, in the words of whoever failed; what was open before stays open. */
  readonly fetchFailure: string | null;
}

/** "leave": the page is about to go, and what it should have said is there for whoever comes back to this entry of the history. */
export type WriteMode = "push" | "replace" | "leave";

/** The browser's address, as far as the session needs it. */
export interface AddressBar {
  /** `kept` is what the address is too short for; it stays with the entry of the history. */
  readonly write: (search: string, mode: WriteMode, kept: Kept) => void;
  /** What the entry of the history keeps that is the present one now. Rejects where it cannot be read. */
  readonly kept: () => Promise<KeptText>;
  /** Calls when the reader is about to leave the page or to load it again; answers how to stop. */
  readonly onLeave: (listener: () => void) => () => void;
}

/** Where in a run to arrive, what is open beside it, and what of it was not understood. */
type Arrival = Omit<LabAddress, "source">;

export interface Session {
  readonly getState: () => SessionState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Begins to watch the player; answers how to stop. May be started again. */
  readonly start: () => () => void;
  /** Opens what the address now says, where the session did not write it: on arrival, after back and forward. */
  readonly follow: (search: string) => void;
  readonly openPreset: (name: string) => void;
  /** Opens a link that somebody gave: a new entry of the history, as of a preset that is chosen. */
  readonly openAddress: (address: LabAddress) => void;
  /** Opens a scenario that somebody gave; it must be one that parseScenario allows. */
  readonly openScenario: (scenario: Scenario) => void;
  /** A change by a control. What is not allowed is kept as a draft with its problems; the former run stays. */
  readonly edit: (draft: Scenario) => void;
  readonly reset: () => void;
  /** Fetches again what could not be fetched. */
  readonly retry: () => void;
  /** Runs the same scenario again, after a failure. */
  readonly rerun: () => void;
  /** Picks a request: the clock stands still, and where the request is not under way, moves to a moment in which it is. */
  readonly select: (row: number | null) => void;
  /** Opens a component's settings, a panel or a tab; null closes it. */
  readonly show: (what: Partial<Pick<SessionState, "component" | "panel" | "view">>) => void;
  /** From now on the run is held against this one. */
  readonly holdAgainst: (versus: Scenario | null) => void;
  /** The query that names a request of the scenario on show; null where an address cannot, and while the code that writes links has not come. */
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
  component: null,
  panel: null,
  view: "controls",
  versus: null,
  fetchFailure: null,
};

/** The tab that is open where nobody chose another. */
const viewOf = (row: number | null): ViewName => (row === null ? "controls" : "requests");

export function createSession(player: Player, addressBar: AddressBar, zoom: Zoom): Session {
  let state = EMPTY;
  let visit = 0;
  let written: { readonly search: string; readonly kept: Kept } = { search: "", kept: {} };
  let timer: ReturnType<typeof setTimeout> | null = null;
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

  async function open(loading: () => Promise<Loaded>, at: Arrival, mode: "push" | "replace"): Promise<void> {
    const mine = ++visit;
    retry = () => void open(loading, at, mode);
    const loaded = await loading().catch(reasonOf);
    if (mine !== visit) return;
    if (typeof loaded === "string") return set({ fetchFailure: loaded });
    const { opened, notices, versus } = loaded;
    // Time, request and component belong to the scenario that was asked for.
    const { timeS, row, component, zoom: stretch } = notices.length === 0 ? at : SILENT;
    const faults: Notice[] = [...notices, ...at.faults];
    if (at.versus && !versus && notices.length === 0) faults.push({ parameter: "vs", found: namedIn(at.versus) });
    // The entry of the history that is left keeps what was set last.
    if (mode === "push" && timer !== null) writeAddressNow("replace");
    arriving = { scenario: opened.scenario, timeS, row };
    player.clock.pause();
    zoom.set(stretch);
    const view = at.view ?? viewOf(row);
    set({ ...EMPTY, opened, draft: opened.scenario, notices: faults, component, panel: at.panel, view, versus });
    player.setScenario(opened.scenario);
    held = mode === "replace" && state.notices.length > 0;
    if (!held) writeAddressNow(mode);
  }

  function settle(): void {
    const { status, run, model, scenario } = player.getState();
    if (!arriving || status !== "ready" || !run || scenario !== arriving.scenario) return;
    const { timeS, row } = arriving;
    arriving = null;
    const notices: Notice[] = [];
    const endS = player.clock.endUs / 1e6;
    if (timeS !== null && timeS > endS) notices.push({ parameter: "tooLate", found: String(timeS), limit: endS });
    if (row !== null && row >= run.requests.rows)
      notices.push({ parameter: "noRow", found: String(row), limit: run.requests.rows });
    const stretch = zoom.get();
    const isTooLate = stretch !== null && stretch.fromUs >= player.clock.endUs;
    if (isTooLate) notices.push({ parameter: "zoomTooLate", found: String(stretch.fromUs / 1e6), limit: endS });
    held ||= notices.length > 0;
    if (isTooLate) zoom.set(null);
    const pickedRow = row !== null && row < run.requests.rows ? row : null;
    if (timeS !== null && timeS <= endS) player.clock.seek(Math.round(timeS * 1e6));
    else player.clock.seek(pickedRow === null ? openingMomentUs(run, model) : middleOfRequestUs(run, pickedRow));
    const view = row !== null && pickedRow === null && state.view === "requests" ? "controls" : state.view;
    set({ notices: [...state.notices, ...notices], selectedRow: pickedRow, view });
  }

  /** What stays open when another scenario comes. */
  function whatIsOpen(): Arrival {
    const { component, panel, view } = state;
    return { ...SILENT, component, panel, view, faults: [] };
  }

  function stopTimer(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  }

  function writeSoon(): void {
    stopTimer();
    timer = setTimeout(() => writeAddressNow("replace"), ADDRESS_DELAY_MS);
  }

  function release(): void {
    stopTimer();
    if (held) writeAddressNow("push");
    else writeSoon();
    held = false;
  }

  function writeAddressNow(mode: WriteMode): void {
    stopTimer();
    const { opened } = state;
    const scenario = player.getState().scenario;
    if (!opened || !scenario) return;
    const otherwise = mode === "leave" ? inHurry : () => null;
    const named = nameOf(scenario, opened) ?? otherwise(scenario);
    const against = named && state.versus && (versusNameOf(state.versus, opened, named) ?? otherwise(state.versus));
    if (!named || (state.versus && !against)) return void writeAddressLater(mode);
    const { component, panel, view } = state;
    const timeS = arriving ? arriving.timeS : player.clock.timeUs / 1e6;
    const row = arriving ? arriving.row : state.selectedRow;
    const said = {
      zoom: zoom.get(),
      component,
      panel,
      view: view === viewOf(row) ? null : view,
      versus: against?.source ?? null,
    };
    written = {
      search: writeAddress({ source: named.source, timeS, row, ...said }),
      kept: {
        ...(named.kept !== null && { scenario: named.kept }),
        ...(against && against.kept !== null && { versus: against.kept }),
      },
    };
    addressBar.write(written.search, mode, written.kept);
  }

  async function writeAddressLater(mode: WriteMode): Promise<void> {
    const mine = visit;
    try {
      await loadNaming();
    } catch {
      // Until its code can be fetched, the address stays as it was; the next change tries again.
      return;
    }
    if (mine === visit) writeAddressNow(mode);
  }

  function follow(search: string): void {
    if (state.opened && search === written.search) return;
    // The header's own link to the Lab names no scenario: what is open stays open.
    if (state.opened && search === "") addressBar.write(written.search, "replace", written.kept);
    else {
      const address = readAddress(search);
      const kept = addressBar.kept();
      void open(async () => load(address, await kept), address, "replace");
    }
  }

  function edit(draft: Scenario): void {
    const tools = loadedTools();
    if (!tools) return void editLater(draft);
    // Asked for now, it has come by the time the address is written.
    loadNaming().catch(() => {});
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
      return set({ fetchFailure: reasonOf(error) });
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
      const follows = () => {
        if (state.opened && !arriving && !held) writeSoon();
      };
      const stopWatching = [
        player.subscribe(settle),
        player.clock.subscribe(() => {
          if (!player.clock.playing) follows();
        }),
        zoom.subscribe(follows),
        addressBar.onLeave(() => {
          if (timer !== null) writeAddressNow("leave");
        }),
      ];
      return () => {
        visit++;
        stopTimer();
        for (const stop of stopWatching) stop();
      };
    },
    follow,
    openPreset(name) {
      void open(() => load({ source: { kind: "preset", name }, versus: null }, {}), whatIsOpen(), "push");
    },
    openAddress(address) {
      void open(() => load(address, {}), address, "push");
    },
    openScenario(scenario) {
      const loaded: Loaded = { opened: { preset: null, scenario }, notices: [], versus: null };
      void open(() => Promise.resolve(loaded), whatIsOpen(), "push");
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
      // Wherever a request is picked, it unfolds in its tab.
      set({ selectedRow: row, ...(row !== null && { view: "requests" }) });
      release();
    },
    show(what) {
      set({ ...what, ...(what.component && { view: "controls" }) });
      release();
    },
    holdAgainst(versus) {
      if (versus === state.versus) return;
      set({ versus });
      if (!arriving && !held) writeSoon();
    },
    queryOf(row) {
      const { opened } = state;
      const { scenario } = player.getState();
      const named = opened && scenario && nameOf(scenario, opened);
      return named && named.kept === null ? writeAddress({ ...SILENT, source: named.source, row }) : null;
    },
    dismissNotices() {
      set({ notices: [] });
      release();
    },
  };
}
