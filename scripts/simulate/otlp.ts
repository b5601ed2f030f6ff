// A sample of the recorded requests as OpenTelemetry traces (OTLP in JSON, version 1): a span for each stage of the last attempt.
import { createHash } from "node:crypto";
import { OUTCOMES, type Model, type RequestColumns } from "#engine";

/** Traces at most; of more requests, every nth is taken. */
const MOST_TRACES = 1000;
/** The start of the run, on the clock of the traces. */
const EPOCH_US = Date.UTC(2026, 0, 1) * 1000;
const SERVER = 2;
const CLIENT = 3;
const INTERNAL = 1;
const STATUS_OK = 1;
const STATUS_ERROR = 2;

interface Stage {
  readonly service: string;
  readonly name: string;
  readonly kind: number;
  readonly fromUs: number;
  readonly toUs: number;
  /** Index of the parent among the row's stages; -1 for the root. */
  readonly parent: number;
}
type Attributes = Readonly<Record<string, string | number | boolean>>;

export function otlpTraces(model: Model, requests: RequestColumns): unknown {
  const step = Math.max(1, Math.ceil(requests.rows / MOST_TRACES));
  const byService = new Map<string, unknown[]>();
  for (let row = 0; row < requests.rows; row += step) {
    const stages = stagesOf(requests, row);
    stages.forEach((stage, index) => {
      const spans = byService.get(stage.service) ?? [];
      byService.set(stage.service, spans);
      spans.push(spanOf(model, requests, row, stage, index));
    });
  }
  return {
    resourceSpans: Array.from(byService, ([service, spans]) => ({
      resource: { attributes: attributesOf({ "service.name": service }) },
      scopeSpans: [{ scope: { name: "serverless-lab" }, spans }],
    })),
  };
}

/** The stages a row went through, parents before children. */
function stagesOf(requests: RequestColumns, row: number): readonly Stage[] {
  const at = (column: Exclude<keyof RequestColumns, "rows">) => requests[column][row];
  const came = (timeUs: number) => timeUs >= 0;
  const endUs = at("endUs");
  const stages: Stage[] = [
    { service: "client", name: "request", kind: CLIENT, fromUs: at("arrivalUs"), toUs: endUs, parent: -1 },
  ];
  const add = (stage: Stage): number => stages.push(stage) - 1;
  const answeredUs = came(at("answeredUs")) ? at("answeredUs") : endUs;
  if (came(at("pageEndUs")))
    add({
      service: "webServer",
      name: "page",
      kind: SERVER,
      fromUs: at("arrivalUs"),
      toUs: at("pageEndUs"),
      parent: 0,
    });
  if (!came(at("gatewayUs"))) return stages;
  const gateway = add({
    service: "gateway",
    name: "gateway",
    kind: SERVER,
    fromUs: at("gatewayUs"),
    toUs: answeredUs,
    parent: 0,
  });
  if (came(at("securityUs"))) {
    const toUs = came(at("invokedUs")) ? at("invokedUs") : answeredUs;
    add({ service: "security", name: "authorise", kind: SERVER, fromUs: at("securityUs"), toUs, parent: gateway });
  }
  if (!came(at("invokedUs"))) return stages;
  const endedUs = came(at("handlerEndUs")) ? at("handlerEndUs") : answeredUs;
  const invocation = add({
    service: "function",
    name: "invocation",
    kind: SERVER,
    fromUs: at("invokedUs"),
    toUs: endedUs,
    parent: gateway,
  });
  const inside = (name: string, fromUs: number, toUs: number) =>
    add({ service: "function", name, kind: INTERNAL, fromUs, toUs, parent: invocation });
  const handlerUs = came(at("handlerUs")) ? at("handlerUs") : endedUs;
  if (came(at("initUs"))) {
    inside("start", at("invokedUs"), at("initUs"));
    inside("initialisation", at("initUs"), handlerUs);
  }
  if (!came(at("handlerUs"))) return stages;
  const handler = inside("handler", handlerUs, endedUs);
  if (came(at("databaseUs")))
    add({ service: "database", name: "calls", kind: SERVER, fromUs: at("databaseUs"), toUs: endedUs, parent: handler });
  return stages;
}

function spanOf(model: Model, requests: RequestColumns, row: number, stage: Stage, index: number): unknown {
  const id = (what: string, length: number) =>
    createHash("sha256").update(`${model.seed}/${row}/${what}`).digest("hex").slice(0, length);
  const outcome = OUTCOMES[requests.outcome[row]];
  const name = model.settings.functions[requests.functionIndex[row]]?.name ?? "";
  const attributes: Attributes =
    index > 0
      ? {}
      : {
          "faas.name": name,
          "faas.instance": requests.instance[row],
          "faas.coldstart": requests.cold[row] === 1,
          "serverlesslab.outcome": outcome,
          "serverlesslab.row": row,
          "serverlesslab.attempts": requests.attempts[row],
          "serverlesslab.billed_us": requests.billedUs[row],
          "serverlesslab.cost_usd": requests.costUsd[row],
        };
  return {
    traceId: id("trace", 32),
    spanId: id(String(index), 16),
    parentSpanId: stage.parent < 0 ? "" : id(String(stage.parent), 16),
    name: index > 0 ? stage.name : `${stage.name} ${name}`.trim(),
    kind: stage.kind,
    startTimeUnixNano: nanoseconds(stage.fromUs),
    endTimeUnixNano: nanoseconds(stage.toUs),
    attributes: attributesOf(attributes),
    status: index > 0 ? {} : outcome === "ok" ? { code: STATUS_OK } : { code: STATUS_ERROR, message: outcome },
  };
}

function nanoseconds(timeUs: number): string {
  return (BigInt(EPOCH_US) * 1000n + BigInt(Math.round(timeUs)) * 1000n).toString();
}

function attributesOf(values: Attributes): unknown {
  return Object.entries(values).map(([key, value]) => ({ key, value: attributeValue(value) }));
}

function attributeValue(value: string | number | boolean): unknown {
  if (typeof value === "string") return { stringValue: value };
  if (typeof value === "boolean") return { boolValue: value };
  return Number.isSafeInteger(value) ? { intValue: String(value) } : { doubleValue: value };
}
