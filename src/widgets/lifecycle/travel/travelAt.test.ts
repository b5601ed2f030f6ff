// Every hop of every request has a document at every provider: filled in whole, readable by machines, and true to the published form.
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { eventProviders, loadEvents, TRAVEL_STEPS, type EventShape, type EventShapes, type JsonValue } from "#facts";
import { plainFacts, anyFacts, TRIGGERS } from "./testing/facts.ts";
import { PUBLISHED_KEYS } from "./testing/publishedKeys.ts";
import { circumstancesOf, shapeFor, travelAt, type TravelDocument } from "./travelAt.ts";

const shapes: readonly EventShapes[] = await Promise.all(eventProviders.map(loadEvents));
const shapesOf = (provider: string) => {
  const found = shapes.find((each) => each.provider === provider);
  if (!found) throw new Error(provider);
  return found;
};

/** The value at a JSON pointer. */
function at(value: JsonValue, pointer: string): JsonValue | undefined {
  let found: JsonValue | undefined = value;
  for (const key of pointer.split("/").slice(1)) {
    if (typeof found !== "object" || found === null) return undefined;
    found = (found as Record<string, JsonValue>)[key.replaceAll("~1", "/").replaceAll("~0", "~")];
  }
  return found;
}

/** Whether a path of keys exists, in each item where it passes a list. */
function hasPath(value: JsonValue | undefined, [key, ...rest]: readonly string[]): boolean {
  if (key === undefined) return value !== undefined;
  if (key === "[]") return Array.isArray(value) && value.length > 0 && value.every((each) => hasPath(each, rest));
  return typeof value === "object" && value !== null && hasPath((value as Record<string, JsonValue>)[key], rest);
}

function expectWhole(document: TravelDocument): void {
  expect(document.title).not.toBe("");
  expect(document.text).not.toBe("");
  expect([document.text, document.title, ...document.notes].join()).not.toMatch(
    /\{\{|\}\}|\[\[|undefined|NaN|\$each|\$body|\[object/,
  );
  expect(document.sources.length).toBeGreaterThan(0);
  if (document.language === "json") {
    expect(JSON.parse(document.text)).toEqual(document.json);
    for (const pointer of document.ownValues) expect(at(document.json, pointer), pointer).toBeDefined();
  }
  for (const { from, to } of document.ownParts) {
    expect(from).toBeLessThan(to);
    expect(to).toBeLessThanOrEqual(document.text.length);
  }
}

describe("a document", () => {
  for (const provider of shapes) {
    for (const trigger of TRIGGERS) {
      it.each(TRAVEL_STEPS)(`of ${provider.provider}, ${trigger}, %s is whole`, (step) => {
        expectWhole(travelAt(provider, step, plainFacts({ trigger })));
      });
    }
  }

  it("is there for any request, and the same each time", () => {
    fc.assert(
      fc.property(fc.constantFrom(...shapes), fc.constantFrom(...TRAVEL_STEPS), anyFacts, (provider, step, facts) => {
        const document = travelAt(provider, step, facts);
        expectWhole(document);
        expect(travelAt(provider, step, structuredClone(facts))).toEqual(document);
      }),
      { numRuns: 600 },
    );
  });

  it("tells requests apart by identifiers of their own", () => {
    const idsIn = (row: number): readonly string[] =>
      travelAt(shapesOf("aws"), "invocationEvent", plainFacts({ row })).text.match(/[0-9a-f]{8}-[0-9a-f-]{27}/g) ?? [];
    // The user's own identifier is the same in both.
    expect(idsIn(2).filter((id) => !idsIn(1).includes(id)).length).toBeGreaterThan(1);
  });

  it("of some request is made from each shape: none is there for nothing", () => {
    const outcomes = ["ok", "rateLimited", "unauthorized", "functionError", "functionTimeout", "deadLettered"] as const;
    const databases = [null, ...(["keyValue", "relational"] as const)].flatMap((kind) =>
      (["read", "write"] as const).flatMap((operation) =>
        ([null, "throttled", "noConnection", "error"] as const).map((failure) =>
          kind === null ? null : { kind, operation, failure, units: 1, calls: 1 },
        ),
      ),
    );
    for (const provider of shapes) {
      const used = new Set<EventShape>();
      for (const trigger of TRIGGERS) {
        for (const outcome of outcomes) {
          for (const token of ["verified", "cached", "expired", "missing", "none"] as const) {
            for (const database of databases) {
              for (const idempotent of [false, true]) {
                const facts = plainFacts({
                  trigger,
                  outcome,
                  token,
                  database,
                  idempotent,
                  delivery: idempotent ? 1 : 0,
                });
                for (const authorizer of ["jwt", "lambda"] as const) {
                  const circumstances = circumstancesOf({ ...facts, authorizer });
                  for (const step of TRAVEL_STEPS) used.add(shapeFor(provider, step, circumstances));
                }
              }
            }
          }
        }
      }
      expect(provider.shapes.filter((shape) => !used.has(shape)).map(({ steps, title }) => [...steps, title])).toEqual(
        [],
      );
    }
  });
});

describe("an event", () => {
  for (const provider of eventProviders) {
    for (const trigger of TRIGGERS) {
      it(`of ${provider}, ${trigger} has every published key`, () => {
        const { json } = travelAt(shapesOf(provider), "invocationEvent", plainFacts({ trigger }));
        const keys = PUBLISHED_KEYS[provider][trigger] ?? [];
        expect(keys.length).toBeGreaterThan(0);
        expect(keys.filter((key) => !hasPath(json, key.split(".")))).toEqual([]);
      });
    }
  }

  it("of a batch holds each of its messages, this one among them", () => {
    const batch = [
      { row: 15, sentUs: 1_000_000 },
      { row: 16, sentUs: 2_000_000 },
    ];
    const facts = plainFacts({ trigger: "queue", batch, attempt: 2, receives: 3 });
    const { json } = travelAt(shapesOf("aws"), "invocationEvent", facts);
    const { Records } = json as { Records: { messageId: string; attributes: Record<string, string> }[] };
    expect(new Set(Records.map(({ messageId }) => messageId)).size).toBe(2);
    expect(Records.map(({ attributes }) => attributes.ApproximateReceiveCount)).toEqual(["1", "3"]);
    expect(Records[0].attributes.SentTimestamp).toBe(String(Date.UTC(2026, 0, 1, 0, 0, 1)));
  });

  it("holds claims only once the token has been accepted", () => {
    const aws = shapesOf("aws");
    const claims = (step: "gatewayEvent" | "invocationEvent", token: "verified" | "expired") =>
      hasPath(travelAt(aws, step, plainFacts({ token })).json, ["requestContext", "authorizer"]);
    expect(claims("gatewayEvent", "verified")).toBe(false);
    expect(claims("invocationEvent", "verified")).toBe(true);
    expect(claims("invocationEvent", "expired")).toBe(false);
  });
});

describe("a token", () => {
  const decode = (part: string): string =>
    new TextDecoder().decode(
      Uint8Array.from(atob(part.replaceAll("-", "+").replaceAll("_", "/")), (char) => char.charCodeAt(0)),
    );
  const sent = (provider: string, facts = plainFacts()) =>
    /^authorization: Bearer (\S+)$/m.exec(travelAt(shapesOf(provider), "clientRequest", facts).text)?.[1];

  it.each(eventProviders)(
    "of %s decodes to what is shown, and its signature says that it is an example",
    (provider) => {
      const shown = travelAt(shapesOf(provider), "token", plainFacts()).json as Record<string, JsonValue>;
      const [header, payload, signature, ...rest] = (sent(provider) ?? "").split(".");
      expect(rest).toEqual([]);
      expect(JSON.parse(decode(header))).toEqual(shown.header);
      expect(JSON.parse(decode(payload))).toEqual(shown.payload);
      expect(signature).toBe(shown.signature);
      expect(decode(signature)).toMatch(/example.*verifies nothing/);
    },
  );

  it.each(eventProviders)("of %s is wrong in the way that the run says", (provider) => {
    const payload = (token: "verified" | "expired" | "wrongScope") =>
      (travelAt(shapesOf(provider), "token", plainFacts({ token })).json as { payload: Record<string, JsonValue> })
        .payload;
    const sentS = Date.UTC(2026, 0, 1, 1) / 1000;
    expect(payload("verified").exp).toBeGreaterThan(sentS);
    expect(payload("expired").exp).toBeLessThan(sentS);
    expect(payload("expired").iat).toBeLessThan(Number(payload("expired").exp));
    const scope = (token: "verified" | "wrongScope") => payload(token).scope ?? payload(token).scp;
    expect(scope("verified")).toBe("orders.write");
    expect(scope("wrongScope")).not.toBe("orders.write");
    expect(sent(provider, plainFacts({ token: "forged" }))).not.toBe(sent(provider));
    expect(sent(provider, plainFacts({ token: "missing" }))).toBeUndefined();
  });
});

describe("the figures of a request", () => {
  it("stand in the log as the run has them", () => {
    const { text } = travelAt(shapesOf("aws"), "logLine", plainFacts());
    expect(text).toContain("Duration: 128.83 ms\tBilled Duration: 296 ms\tMemory Size: 512 MB");
    expect(text).toContain("Init Duration: 166.62 ms");
    expect(travelAt(shapesOf("aws"), "logLine", plainFacts({ cold: false })).text).not.toContain("Init Duration");
    expect(travelAt(shapesOf("aws"), "logLine", plainFacts({ outcome: "functionTimeout" })).text).toContain(
      "after 30.00 seconds",
    );
  });

  it("stand on the bill, where quantity times price is the cost", () => {
    const { json } = travelAt(shapesOf("aws"), "billLine", plainFacts());
    const [line] = json as Record<string, number | string>[];
    expect(line["lineItem/UsageType"]).toBe("Lambda-GB-Second");
    expect(Number(line["lineItem/UsageAmount"]) * Number(line["lineItem/UnblendedRate"])).toBeCloseTo(
      Number(line["lineItem/UnblendedCost"]),
      15,
    );
  });

  it("are given in the answer: its status, its size, and why it was refused", () => {
    const answer = (changes: Parameters<typeof plainFacts>[0]) =>
      travelAt(shapesOf("aws"), "response", plainFacts(changes)).text;
    expect(answer({})).toMatch(/^HTTP\/1\.1 201 Created\n[^]*content-length: 10240\n/);
    expect(answer({ route: "GET /orders", database: null })).toMatch(/^HTTP\/1\.1 200 OK/);
    expect(answer({ outcome: "unauthorized", token: "expired" })).toMatch(/401[^]*www-authenticate: .*expired/);
    expect(answer({ outcome: "rateLimited" })).toMatch(/^HTTP\/1\.1 429 /);
    expect(answer({ outcome: "rateLimited" })).not.toContain("www-authenticate");
  });

  it("mark which lines of the code run now", () => {
    for (const provider of shapes) {
      for (const trigger of TRIGGERS) {
        const facts = plainFacts({ trigger });
        const [init, handler] = (["initCode", "handlerCode"] as const).map((step) => travelAt(provider, step, facts));
        expect(init.text).toBe(handler.text);
        expect(init.running?.from).toBe(0);
        expect(handler.running?.from).toBe((init.running?.to ?? 0) + 1);
        expect(handler.running?.to).toBe(handler.text.split("\n").length - 1);
      }
    }
  });
});
