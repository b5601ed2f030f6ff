// A trace as a tree, which is what tracing tools show: each span of the trace is a leaf; around them stand the request, its page
// loads, attempts, stays in the gateway, invocations and handlers. Parents come before their children.
import type { Outcome, RequestTrace, Span, SpanComponent, TriggerKind } from "#engine";

export type Enclosing = "request" | "pageLoad" | "attempt" | "gatewayCall" | "invocation" | "handler";
/** What OpenTelemetry calls the kind of a span. */
export type Role = "internal" | "server" | "client" | "producer" | "consumer";

export interface Node {
  /** Place of the parent among the nodes; -1 for the request itself. */
  readonly parent: number;
  readonly what: Enclosing | "span";
  readonly name: string;
  /** The component's service, e.g. `api-gateway`. */
  readonly service: string;
  readonly role: Role;
  startUs: number;
  endUs: number;
  /** The span of a leaf; for what encloses others, the first within. */
  readonly span: Span;
  /** How it ended, where it did: a leaf that decided it, or what it decided. */
  outcome: Outcome | null;
}

const TRIGGER_SERVICE: Readonly<Record<TriggerKind, string>> = {
  http: "api-gateway",
  upload: "object-storage",
  schedule: "scheduler",
  queue: "queue",
};
const SERVICE: Readonly<Record<Exclude<SpanComponent, "trigger">, string>> = {
  client: "client",
  webServer: "web-server",
  gateway: "api-gateway",
  security: "security",
  function: "function",
  database: "database",
};
const PAGE = new Set<Span["kind"]>(["pageNetworkUp", "page", "pageNetworkDown"]);
const BEFORE_HANDLER = new Set<Span["kind"]>(["invocation", "start", "initialisation", "joinInitialisation"]);
/** Between attempts, not within one. */
const BETWEEN = new Set<Span["kind"]>(["clientBackoff"]);

export function treeOf(trace: RequestTrace): readonly Node[] {
  const nodes: Node[] = [];
  const enclosing = new Map<string, number>();
  const { trigger, functionName, arrivalUs, endUs } = trace;

  const add = (node: Node): number => nodes.push(node) - 1;

  /** The node that encloses such spans of this attempt; its first span makes it. */
  function within(what: Enclosing, span: Span, parent: () => number, service: string, role: Role): number {
    const key = `${what}/${span.delivery}/${span.attempt}`;
    const known = enclosing.get(key);
    if (known !== undefined) return known;
    const { startUs, endUs } = span;
    const outer = parent();
    const made = add({ parent: outer, what, name: what, service, role, startUs, endUs, span, outcome: null });
    enclosing.set(key, made);
    return made;
  }

  const request = (): number => 0;
  const attempt = (span: Span) => within("attempt", span, request, SERVICE.client, "client");
  const gatewayCall = (span: Span) => within("gatewayCall", span, () => attempt(span), SERVICE.gateway, "server");
  /** The cloud's side of an attempt: its stay in the gateway, if there is one. */
  function cloud(span: Span): number {
    if (trigger !== "http") return 0;
    return enclosing.get(`gatewayCall/${span.delivery}/${span.attempt}`) ?? attempt(span);
  }
  const invocation = (span: Span) =>
    within("invocation", span, () => cloud(span), SERVICE.function, trigger === "queue" ? "consumer" : "server");
  const handler = (span: Span) => within("handler", span, () => invocation(span), SERVICE.function, "internal");

  function parentOf(span: Span): number {
    const { component, kind } = span;
    if (PAGE.has(kind)) return within("pageLoad", span, request, SERVICE.client, "client");
    if (BETWEEN.has(kind)) return 0;
    if (component === "gateway") return gatewayCall(span);
    if (component === "security") return cloud(span);
    if (component === "function" || component === "database")
      return BEFORE_HANDLER.has(kind) ? invocation(span) : handler(span);
    return trigger === "http" ? attempt(span) : 0;
  }

  add({
    parent: -1,
    what: "request",
    name: `request ${functionName}`.trim(),
    service: SERVICE.client,
    role: trigger === "http" ? "client" : "producer",
    startUs: arrivalUs,
    endUs,
    span: trace.spans[0],
    outcome: trace.outcome,
  });
  for (const span of trace.spans) {
    const { kind, component, startUs, endUs, outcome } = span;
    const parent = parentOf(span);
    const service = component === "trigger" ? TRIGGER_SERVICE[trigger] : SERVICE[component];
    const role = kind === "page" || component === "security" || component === "database" ? "server" : "internal";
    add({ parent, what: "span", name: kind, service, role, startUs, endUs, span, outcome });
    if (parent > 0) stretch(nodes, parent, span);
  }
  return nodes;
}

/** What encloses a span lasts as long as it and ends as it did, but for an invocation that nobody waits for: it outlives its attempt. */
function stretch(nodes: Node[], place: number, { endUs, outcome, critical }: Span): void {
  let at = place;
  let decides = outcome !== null;
  while (at > 0) {
    const node = nodes[at];
    const outlives = node.what === "invocation" || node.what === "handler";
    if (node.endUs < endUs && (outlives || critical)) node.endUs = endUs;
    if (decides) node.outcome = outcome;
    // What a function ends with in the background is not what its attempt ended with.
    if (node.what === "invocation" && !critical) decides = false;
    at = node.parent;
  }
}
