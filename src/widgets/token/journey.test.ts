// Every kind of token in a real run: who gets through, who is turned back where, and what a remembered decision saves.
import { describe, expect, it } from "vitest";
import { simulate, traceRequests } from "#engine";
import { loadPreset, resolve } from "#scenario";
import { journeyOf, KINDS, rowWith, type Kind } from "./journey.ts";

describe("the tokens of an hour", async () => {
  const model = resolve(await loadPreset("four-tokens"), null);
  const run = simulate(model);
  const journey = (kind: Kind) => {
    const row = rowWith(kind, run);
    if (row === null) throw new Error(`no request with a token that is ${kind}`);
    return journeyOf(traceRequests(model, [row])[0]);
  };

  it.each(KINDS)("%s: goes out from the client and comes back to it, the way it came", (kind) => {
    const { places } = journey(kind);
    expect(places[0]).toBe("client");
    expect(places.toReversed()).toEqual([...places]);
  });

  it.each([
    ["missing", 401],
    ["expired", 401],
    ["forged", 401],
    ["wrongScope", 403],
  ] as const)("%s: is turned back by the security service with %i", (kind, status) => {
    expect(journey(kind)).toMatchObject({ turnedAt: "security", status });
  });

  it("lets a good one through, and checks a remembered one in no time", () => {
    for (const kind of ["verified", "cached"] as const) {
      expect(journey(kind)).toMatchObject({ status: null, outcome: "ok" });
      expect(["function", "database"]).toContain(journey(kind).turnedAt);
    }
    expect(journey("verified").checkMs).toBeGreaterThan(journey("cached").checkMs);
  });
});
