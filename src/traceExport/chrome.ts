// Traces in Chrome's trace event format, which Perfetto and chrome://tracing open: a process for each component, a thread for each
// request in it (more where something goes on beside), complete events, and arrows from component to component. Times are
// microseconds of the run.
import type { RequestTrace } from "#engine";
import { attributesOf, type Attributes } from "./attributes.ts";
import { treeOf, type Node } from "./tree.ts";

type Arguments = Readonly<Record<string, string | number | boolean>>;
interface EventBase {
  readonly pid: number;
  readonly tid: number;
  readonly name: string;
}
/** Metadata (names and order of processes and threads), a complete event, or one end of an arrow. */
export type ChromeEvent = EventBase &
  (
    | { readonly ph: "M"; readonly args: Arguments }
    | { readonly ph: "X"; readonly cat: string; readonly ts: number; readonly dur: number; readonly args: Arguments }
    | { readonly ph: "s"; readonly cat: "flow"; readonly id: number; readonly ts: number }
    | { readonly ph: "f"; readonly bp: "e"; readonly cat: "flow"; readonly id: number; readonly ts: number }
  );
export interface ChromeTrace {
  readonly displayTimeUnit: "ms";
  readonly traceEvents: readonly ChromeEvent[];
}

/** From the top of the window down. */
const SERVICES = [
  ...["client", "web-server", "object-storage", "scheduler", "queue"],
  ...["api-gateway", "security", "function", "database"],
];

export function chromeTraceOf(traces: readonly RequestTrace[]): ChromeTrace {
  const events: ChromeEvent[] = [];
  const threads = new Threads();
  let arrows = 0;
  for (const trace of traces) {
    const nodes = treeOf(trace);
    const tids = threads.place(trace, nodes);
    nodes.forEach((node, place) => {
      const pid = pidOf(node.service);
      const { startUs, endUs, name } = node;
      const args = plain(attributesOf(trace, node));
      events.push({ ph: "X", pid, tid: tids[place], name, cat: node.what, ts: startUs, dur: endUs - startUs, args });
      const parent = nodes[node.parent] as Node | undefined;
      if (!parent || parent.service === node.service || endUs === startUs) return;
      const id = ++arrows;
      const from = { pid: pidOf(parent.service), tid: tids[node.parent], name: "calls", cat: "flow", id } as const;
      events.push({ ph: "s", ...from, ts: Math.min(startUs, parent.endUs) });
      events.push({ ph: "f", bp: "e", ...from, pid, tid: tids[place], ts: startUs });
    });
  }
  return { displayTimeUnit: "ms", traceEvents: [...threads.names(), ...events] };
}

const pidOf = (service: string): number => SERVICES.indexOf(service) + 1;

/** Events of one thread must lie within each other or apart: what overlaps otherwise gets a thread of its own. */
class Threads {
  readonly #names = new Map<string, ChromeEvent[]>();
  #last = 0;

  place(trace: RequestTrace, nodes: readonly Node[]): number[] {
    const tids = nodes.map(() => 0);
    const order = nodes.map((_, place) => place).toSorted((a, b) => compare(nodes[a], nodes[b]) || a - b);
    const open = new Map<string, { tid: number; stack: Node[] }[]>();
    for (const place of order) {
      const node = nodes[place];
      const lanes = open.get(node.service) ?? [];
      open.set(node.service, lanes);
      const lane = lanes.find(({ stack }) => fits(stack, node)) ?? this.#lane(trace, node.service, lanes);
      lane.stack.push(node);
      tids[place] = lane.tid;
    }
    return tids;
  }

  names(): ChromeEvent[] {
    return [...this.#names.values()].flat();
  }

  #lane(trace: RequestTrace, service: string, lanes: { tid: number; stack: Node[] }[]): { tid: number; stack: Node[] } {
    const pid = pidOf(service);
    const tid = ++this.#last;
    const names = this.#names.get(service) ?? [
      { ph: "M", pid, tid: 0, name: "process_name", args: { name: service } },
      { ph: "M", pid, tid: 0, name: "process_sort_index", args: { sort_index: pid } },
    ];
    const beside = lanes.length > 0 ? ` (${lanes.length + 1})` : "";
    names.push({ ph: "M", pid, tid, name: "thread_name", args: { name: `request ${trace.row}${beside}` } });
    names.push({ ph: "M", pid, tid, name: "thread_sort_index", args: { sort_index: tid } });
    this.#names.set(service, names);
    const lane = { tid, stack: [] };
    lanes.push(lane);
    return lane;
  }
}

/** By start; the longer first. */
const compare = (a: Node, b: Node): number => a.startUs - b.startUs || b.endUs - a.endUs;

/** Whether an event lies within the innermost of those that are still open. Closes the others. */
function fits(stack: Node[], node: Node): boolean {
  let open = stack.length;
  while (open > 0 && stack[open - 1].endUs <= node.startUs) open--;
  if (open > 0 && stack[open - 1].endUs < node.endUs) return false;
  stack.length = open;
  return true;
}

const plain = (values: Attributes): Arguments =>
  Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, typeof value === "bigint" ? Number(value) : value]),
  );
