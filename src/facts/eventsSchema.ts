// The form of the files in content/events. The content check and the tests parse with it; the app takes the types alone.
import * as z from "zod/mini";
import { OUTCOMES, type Outcome } from "#engine";
import { CIRCUMSTANCES, TRAVEL_STEPS } from "./eventTypes.ts";

const text = z.string().check(z.minLength(1));
const name = z.string().check(z.regex(/^[a-z][a-zA-Z0-9-]*$/));
const FAILURES = OUTCOMES.filter(
  (outcome): outcome is Exclude<Outcome, "ok" | "deadLettered"> => outcome !== "ok" && outcome !== "deadLettered",
);
const provider = z.enum(["aws", "azure", "gcp", "cloudflare"]);

const shape = z
  .strictObject({
    steps: z.array(z.enum(TRAVEL_STEPS)).check(z.minLength(1)),
    when: z.optional(z.partialRecord(z.enum(CIRCUMSTANCES), z.array(text).check(z.minLength(1)))),
    title: text,
    language: z.enum(["http", "json", "javascript", "text"]),
    json: z.optional(z.json()),
    /** One of the `bodies` of any file of the provider; within JSON, `{"$body": "name"}` stands for one. */
    body: z.optional(name),
    lines: z.optional(z.array(z.string()).check(z.minLength(1))),
    /** A file in the folder `code`, without its ending. */
    code: z.optional(name),
    notes: z.optional(z.array(text)),
    sources: z.array(name).check(z.minLength(1)),
  })
  .check(
    z.refine(
      ({ json, body, lines, code }) => [json, body, lines, code].filter((each) => each !== undefined).length === 1,
      "exactly one of json, body, lines, code",
    ),
    z.refine(
      ({ language, json, body }) => (language === "json") === (json !== undefined || body !== undefined),
      "json and body are for the language json",
    ),
  );

/** content/events/<provider>/<topic>.json */
export const eventsFile = z.strictObject({
  provider,
  about: text,
  bodies: z.optional(z.record(name, z.json())),
  shapes: z.array(shape).check(z.minLength(1)),
});

const source = z.strictObject({
  source: text,
  asOf: z.string().check(z.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)),
  confidence: z.enum(["high", "medium", "low"]),
  note: z.optional(text),
});

/** content/events/answers.json: a failure that does not name its source has the one in `otherwise`. */
export const answersFile = z.strictObject({
  about: text,
  gateways: z.record(
    z.enum(["aws.httpApi", "aws.restApi", "azure", "gcp", "cloudflare"]),
    z.strictObject({
      otherwise: source,
      answers: z.record(
        z.enum(FAILURES),
        z.strictObject({
          status: z.int().check(z.minimum(400), z.maximum(599)),
          message: text,
          source: z.optional(name),
        }),
      ),
      sources: z.record(name, source),
    }),
  ),
});

/** content/events/<provider>/provider.json */
export const eventProviderFile = z.strictObject({
  provider,
  about: text,
  sources: z.record(name, source),
  billItems: z.record(text, z.strictObject({ product: text, usage: text, operation: text })),
  recordIds: z.record(z.enum(["http", "upload", "schedule", "queue"]), text),
});

export type AnswersFile = z.infer<typeof answersFile>;
export type EventsFile = z.infer<typeof eventsFile>;
export type EventProviderFile = z.infer<typeof eventProviderFile>;
