// Hands an event, as it is shown, to a handler, as it is shown: each provider calls in its own way.
import type { EventProvider, JsonValue } from "#facts";
import type { TriggerKind } from "#engine";
import { d1, startInstance, type Table } from "./cloud.ts";

type Json = Readonly<Record<string, JsonValue>>;

/** The status that the handler answers with; null where it answers nothing. */
export async function deliver(
  provider: EventProvider,
  trigger: TriggerKind,
  code: string,
  event: JsonValue,
  table: Table,
): Promise<number | null> {
  const { handler, worker } = startInstance(provider, code, table);
  const json = event as Json;
  if (provider === "aws") return statusIn(await handler?.(json), "statusCode");
  if (provider === "azure") return statusIn(await handler?.(...azureArguments(trigger, json)), "status");
  if (provider === "gcp") return gcpStatus(handler, trigger, json);
  const env = { DB: d1(table) };
  if (trigger === "http") return statusIn(await worker?.fetch(requestOf(json.request as Json), env), "status");
  if (trigger === "schedule") await worker?.scheduled(json.controller, env);
  else await worker?.queue(json.batch, env);
  return null;
}

function statusIn(answer: unknown, key: string): number | null {
  if (typeof answer !== "object" || answer === null) return null;
  const status = (answer as Record<string, unknown>)[key];
  return typeof status === "number" ? status : null;
}

function azureArguments(trigger: TriggerKind, json: Json): readonly unknown[] {
  const context = { ...(json.context as Json), log: () => {} };
  switch (trigger) {
    case "http": {
      const { headers, query, body } = json.request as Json;
      const request = {
        headers: new Headers(headers as Record<string, string>),
        query: new URLSearchParams(query as Record<string, string>),
        json: () => Promise.resolve(JSON.parse(body as string)),
      };
      return [request, context];
    }
    case "upload":
      return [Buffer.alloc(8), context];
    case "schedule":
      return [json.timer, context];
    case "queue":
      return [json.queueEntry, context];
  }
}

async function gcpStatus(
  handler: ((...given: readonly unknown[]) => unknown) | undefined,
  trigger: TriggerKind,
  json: Json,
): Promise<number | null> {
  if (trigger === "upload" || trigger === "queue") {
    await handler?.(json);
    return null;
  }
  let answered: number | null = null;
  const headers = json.headers as Record<string, string>;
  const response = {
    status(code: number) {
      answered = code;
      return response;
    },
    json: () => {},
    end: () => {},
  };
  await handler?.({ body: json.body, query: json.query, get: (name: string) => headers[name] }, response);
  return answered;
}

function requestOf(shown: Json): Request {
  const { method, url, headers, body } = shown;
  return new Request(url as string, {
    method: method as string,
    headers: headers as Record<string, string>,
    body: typeof body === "string" ? body : undefined,
  });
}
