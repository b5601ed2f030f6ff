// The content check of what travels: every hop of every kind of request has a document at every provider, and each says its source.
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseAst } from "vite";
import { describe, expect, it } from "vitest";
import { eventProviders, loadEvents, TRAVEL_STEPS } from "#facts";
import { travelAt, type TravelFacts } from "#widgets/lifecycle";

const TRIGGERS = ["http", "upload", "schedule", "queue"] as const;

/** A request as plain as can be. */
const request = (trigger: TravelFacts["trigger"], idempotent: boolean): TravelFacts => ({
  seed: 7,
  row: 0,
  trigger,
  functionName: "createOrder",
  route: trigger === "http" ? "POST /orders" : null,
  runtime: "nodejs22.x",
  memoryMb: 512,
  architecture: "x86_64",
  timeoutS: 30,
  gateway: "httpApi",
  authorizer: trigger === "http" ? "jwt" : "none",
  user: 0,
  token: trigger === "http" ? "verified" : "none",
  payloadKb: 2,
  responseKb: 10,
  page: null,
  arrivalUs: 0,
  receivedUs: 40_000,
  timeUs: 50_000,
  firstReceivedUs: 40_000,
  everyUs: null,
  attempt: 0,
  delivery: 0,
  receives: 1,
  outcome: "ok",
  failedWith: null,
  instance: 0,
  cold: true,
  handlerUs: 60_000,
  initUs: 150_000,
  billedUs: 210_000,
  waits: false,
  charges: [],
  database: { kind: "keyValue", operation: "write", failure: null, units: 1, calls: 1 },
  batch: [],
  idempotent,
  chosen: {},
});

const codeFolder = (provider: string): string =>
  fileURLToPath(new URL(`../../content/events/${provider}/code/`, import.meta.url));

describe.each(eventProviders)("events of %s", (provider) => {
  it.each(readdirSync(codeFolder(provider)))("%s is JavaScript", (file) => {
    expect(parseAst(readFileSync(codeFolder(provider) + file, "utf8")).type).toBe("Program");
  });

  it.each(TRIGGERS)(
    "%s: each step has a document with a source and a date, and no figure is left open",
    async (trigger) => {
      const shapes = await loadEvents(provider);
      for (const step of TRAVEL_STEPS) {
        for (const idempotent of [false, true]) {
          const { text, title, sources } = travelAt(shapes, step, request(trigger, idempotent));
          expect(`${title}\n${text}`, step).not.toMatch(/\{\{|\}\}/);
          expect(sources.length, step).toBeGreaterThan(0);
          for (const { source, asOf } of sources) expect(source !== "" && /^\d{4}/.test(asOf), step).toBe(true);
        }
      }
    },
  );
});
