// What travels at a step: the provider's shape of it, filled in with the request's own figures.
import {
  type Circumstance,
  type EventLanguage,
  type EventProvider,
  type EventShape,
  type EventShapes,
  type EventSource,
  type JsonValue,
  type TravelStep,
} from "#facts";
import { t } from "#messages";
import { batchSizeOf, operationOf, routeOf, type TravelFacts } from "./facts.ts";
import { fillJson, fillText, type Slots } from "./fill.ts";
import { INVENTED } from "./order.ts";
import { listsOf, slotsOf } from "./slots.ts";
import { answerSources } from "./status.ts";
import { momentsOf, startMsOf } from "./times.ts";
import { sentToken, tokenSlots } from "./token.ts";

export interface TravelDocument {
  readonly step: TravelStep;
  readonly provider: EventProvider;
  readonly title: string;
  readonly language: EventLanguage;
  /** The whole of it, as it is copied. */
  readonly text: string;
  /** For the language json: the same as a value. */
  readonly json: JsonValue | null;
  /** What came from the request: JSON pointers, or parts of the text. The rest is an example. */
  readonly ownValues: ReadonlySet<string>;
  readonly ownParts: readonly { readonly from: number; readonly to: number }[];
  /** The lines that run at this step, from 0, both included; null: all. */
  readonly running: { readonly from: number; readonly to: number } | null;
  readonly notes: readonly string[];
  readonly sources: readonly EventSource[];
}

/** Steps before the security service has decided: its claims are not there yet. */
const UNDECIDED: readonly TravelStep[] = ["pageRequest", "pageResponse", "clientRequest", "gatewayEvent", "token"];
const HANDLER_BEGINS = "once per request";

/** Every step has a shape for every request; throws where the content does not hold that. */
export function travelAt(shapes: EventShapes, step: TravelStep, facts: TravelFacts): TravelDocument {
  const circumstances = circumstancesOf(facts);
  const shape = shapeFor(shapes, step, circumstances);
  const slots = allSlots(shapes, step, facts);
  const common = {
    step,
    provider: shapes.provider,
    title: fillText([shape.title], slots).text,
    language: shape.language,
    notes: [...shape.notes.map((note) => fillText([note], slots).text), ...ownNotes(shapes.provider, step, facts)],
    sources: step === "response" ? [...shape.sources, ...answerSources(shapes.provider, facts)] : shape.sources,
  };
  if (shape.json !== undefined) {
    const { value, own } = fillJson(shape.json, slots, listsOf(shapes, facts), INVENTED);
    const text = JSON.stringify(value, null, 2);
    return { ...common, text, json: value, ownValues: own, ownParts: [], running: null };
  }
  const { text, own } = fillText(shape.lines ?? [], slots, INVENTED);
  return { ...common, text, json: null, ownValues: new Set(), ownParts: own, running: runningLines(step, text) };
}

/** The first shape of a step whose conditions all hold. */
export function shapeFor(
  { provider, shapes }: EventShapes,
  step: TravelStep,
  circumstances: Readonly<Record<Circumstance, string>>,
): EventShape {
  const found = shapes.find(
    ({ steps, when = {} }) =>
      steps.includes(step) &&
      (Object.keys(when) as Circumstance[]).every((name) => when[name]?.includes(circumstances[name])),
  );
  if (!found) throw new Error(`${provider} has no shape for ${step} of ${JSON.stringify(circumstances)}`);
  return found;
}

/** What the shapes may depend on. */
export function circumstancesOf(facts: TravelFacts): Readonly<Record<Circumstance, string>> {
  const { database, delivery, idempotent, trigger, outcome, token, authorizer } = facts;
  const operation = operationOf(facts);
  // The run knows no keys; a second delivery to an idempotent handler finds the first one's record.
  const exists = idempotent && delivery > 0 && operation === "write" && database?.failure === null;
  return {
    trigger,
    outcome,
    token,
    method: routeOf(facts).method,
    database: database?.kind ?? "none",
    operation,
    failure: exists ? "exists" : (database?.failure ?? "none"),
    idempotent: idempotent ? "yes" : "no",
    authorizer,
  };
}

function allSlots(shapes: EventShapes, step: TravelStep, facts: TravelFacts): Slots {
  const request = slotsOf(shapes, facts);
  const slots = { ...request, ...tokenSlots(facts, momentsOf(facts.arrivalUs, startMsOf(facts)).epochS) };
  const sent: TravelFacts = { ...facts, token: "verified", trigger: "http" };
  const token = shapeFor(shapes, "token", circumstancesOf(sent)).json;
  return { ...slots, ...sentToken(token, slots, facts, !UNDECIDED.includes(step)) };
}

/** Which lines of the code run now: those above the mark once per instance, those below it for each request. */
function runningLines(step: TravelStep, text: string): TravelDocument["running"] {
  if (step !== "initCode" && step !== "handlerCode") return null;
  const lines = text.split("\n");
  const mark = lines.findIndex((line) => line.includes(HANDLER_BEGINS));
  if (mark === -1) return null;
  return step === "initCode" ? { from: 0, to: mark - 1 } : { from: mark, to: lines.length - 1 };
}

/** Where the shown code and the simulated handler are not the same, it is said. */
function ownNotes(provider: EventProvider, step: TravelStep, facts: TravelFacts): string[] {
  const { database, trigger, token } = facts;
  if (step === "token" && token === "forged") return [t("travel.note.forged")];
  if (step !== "handlerCode" || !database) return [];
  const notes: string[] = [];
  if (database.operation === "read" && trigger !== "http") notes.push(t("travel.note.read"));
  if (database.kind === "relational" && provider !== "cloudflare") notes.push(t("travel.note.relational"));
  // The code shown makes one for each message.
  if (database.calls > batchSizeOf(facts)) notes.push(t("travel.note.calls", { n: database.calls }));
  return notes;
}
