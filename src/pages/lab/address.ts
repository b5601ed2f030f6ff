// What the Lab's address says: which scenario, where the clock stands, what is selected, what is open beside it, and what the run is held
// against. Pure text in, text out.
import { STAGES, type Stage } from "#engine";
import { readQuery } from "#ui";
import type { TimeRange } from "#host";

/** Where the scenario of an address comes from. */
export type AddressSource =
  | { readonly kind: "default" }
  | { readonly kind: "preset"; readonly name: string }
  | { readonly kind: "link"; readonly text: string }
  /** Too long for an address: the scenario stands beside it, in the browser's history. `name` is for readers. */
  | { readonly kind: "file"; readonly name: string };

/** Where the scenario that the run is held against comes from. */
export type VersusSource = Exclude<AddressSource, { readonly kind: "default" }>;

/** What can be asked for from the strip of results. */
export const PANELS = ["compare", "whatIf", "sweep", "traffic", "json"] as const;
export type PanelName = (typeof PANELS)[number];

/** The tabs of the side column. */
export const VIEWS = ["controls", "requests", "summary", "functions", "bill"] as const;
export type ViewName = (typeof VIEWS)[number];

/** A parameter of the address that was not understood. */
export interface AddressFault {
  readonly parameter: "scenario" | "t" | "r" | "zoom" | keyof typeof CHOICES;
  readonly found: string;
}

export interface LabAddress {
  readonly source: AddressSource;
  /** Seconds from the start of the run; null: the address says nothing. */
  readonly timeS: number | null;
  /** Row of the selected request; null: none. */
  readonly row: number | null;
  /** The component whose settings are open; null: none. */
  readonly component: Stage | null;
  /** What is open under the strip of results; null: nothing. */
  readonly panel: PanelName | null;
  /** The tab of the side column; null: the one that what is selected asks for. */
  readonly view: ViewName | null;
  /** What the run is held against; null: nothing. */
  readonly versus: VersusSource | null;
  /** The stretch of the run that is shown; null: all of it. */
  readonly zoom: TimeRange | null;
  readonly faults: readonly AddressFault[];
}

/** An address that says nothing: to be spread before what one does say. */
export const SILENT = {
  timeS: null,
  row: null,
  component: null,
  panel: null,
  view: null,
  versus: null,
  zoom: null,
} as const satisfies Partial<LabAddress>;

/** The parameters of which one of a few words is allowed. */
export const CHOICES = { component: STAGES, panel: PANELS, view: VIEWS } as const;

/** The Lab's parameters, as an address names them; all others are somebody else's. */
export const PARAMETERS: readonly string[] = ["scenario", "s", "file", "t", "zoom", "r", "vs", ...Object.keys(CHOICES)];

const SECONDS = /^\d{1,9}(\.\d{1,6})?$/;

/** Before the name of what stands beside the address. No preset and no link has a dot there. */
const BESIDE = "file.";

/** Reads the query of an address (with or without its "?"). Never throws: what was not understood is in `faults`. */
export function readAddress(search: string): LabAddress {
  const query = readQuery(search);
  const faults: AddressFault[] = [];
  const scenario = query.get("scenario");
  const link = query.get("s");
  const file = query.get("file");
  if (scenario !== null && link !== null) faults.push({ parameter: "scenario", found: scenario });
  const source: AddressSource =
    link !== null
      ? { kind: "link", text: link }
      : file !== null
        ? { kind: "file", name: file }
        : scenario !== null
          ? { kind: "preset", name: scenario }
          : { kind: "default" };
  const oneOf = <Name extends keyof typeof CHOICES>(parameter: Name): (typeof CHOICES)[Name][number] | null => {
    const found = query.get(parameter);
    if (found === null) return null;
    const choice = CHOICES[parameter].find((each) => each === found);
    if (choice === undefined) faults.push({ parameter, found });
    return choice ?? null;
  };
  return {
    source,
    timeS: readNumber(query.get("t"), "t", SECONDS, faults),
    row: readNumber(query.get("r"), "r", /^\d{1,9}$/, faults),
    component: oneOf("component"),
    panel: oneOf("panel"),
    view: oneOf("view"),
    versus: readVersus(query.get("vs")),
    zoom: readZoom(query.get("zoom"), faults),
    faults,
  };
}

function readVersus(text: string | null): VersusSource | null {
  if (text === null) return null;
  if (/^v\d+\./.test(text)) return { kind: "link", text };
  return text.startsWith(BESIDE) ? { kind: "file", name: text.slice(BESIDE.length) } : { kind: "preset", name: text };
}

/** "FROM-TO", in seconds. */
function readZoom(text: string | null, faults: AddressFault[]): TimeRange | null {
  if (text === null) return null;
  const [fromUs, toUs] = text
    .split("-")
    .map((part) => (SECONDS.test(part) ? Math.round(Number(part) * 1e6) : Number.NaN));
  if (text.split("-").length === 2 && fromUs < toUs) return { fromUs, toUs };
  faults.push({ parameter: "zoom", found: text });
  return null;
}

function readNumber(
  text: string | null,
  parameter: AddressFault["parameter"],
  form: RegExp,
  faults: AddressFault[],
): number | null {
  if (text === null) return null;
  if (form.test(text)) return Number(text);
  faults.push({ parameter, found: text });
  return null;
}

const NAME_OF = { preset: "scenario", link: "s", file: "file" } as const;
/** What names a scenario in an address. */
export const namedIn = (source: VersusSource): string => (source.kind === "link" ? source.text : source.name);

const inSeconds = (timeS: number) => Number(timeS.toFixed(3));

/** The query that `readAddress` reads back as the same address, with its "?". Times are kept to the millisecond. */
export function writeAddress(address: Omit<LabAddress, "faults">): string {
  const { source, versus, timeS, row, zoom } = address;
  const said: readonly (readonly [name: string, value: string | number | null])[] = [
    ...(source.kind === "default" ? [] : [[NAME_OF[source.kind], namedIn(source)] as const]),
    ["vs", versus && (versus.kind === "file" ? BESIDE + versus.name : namedIn(versus))],
    ["panel", address.panel],
    ["component", address.component],
    ["view", address.view],
    ["t", timeS === null ? null : inSeconds(timeS)],
    ["zoom", zoom && `${inSeconds(zoom.fromUs / 1e6)}-${inSeconds(zoom.toUs / 1e6)}`],
    ["r", row],
  ];
  const parts = said.flatMap(([name, value]) => (value === null ? [] : [`${name}=${encodeURIComponent(value)}`]));
  return parts.length === 0 ? "" : `?${parts.join("&")}`;
}
