// The address of Lifecycle: what is written is read back, and what is not understood is told.
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { eventProviders } from "#facts";
import { BESIDES, HOWS, TRIGGERS } from "#widgets/lifecycle";
import { readAddress, writeAddress, type LifecycleAddress } from "./address.ts";

const source = fc.oneof(
  fc.record({
    kind: fc.constant("story" as const),
    trigger: fc.constantFrom(...TRIGGERS),
    how: fc.constantFrom(...HOWS),
  }),
  fc.record({
    kind: fc.constant("lab" as const),
    query: fc.oneof(
      fc.record({ kind: fc.constant("link" as const), text: fc.stringMatching(/^v1\.[\w-]+$/) }),
      fc.record({ kind: fc.constant("preset" as const), name: fc.stringMatching(/^[\w-]+$/) }),
    ),
    row: fc.nat(999_999_999),
  }),
);

describe("an address", () => {
  it("is read back as it was written", () => {
    fc.assert(
      fc.property(
        fc.record({
          source,
          provider: fc.constantFrom(...eventProviders),
          step: fc.nat(999_999),
          beside: fc.option(fc.constantFrom(...BESIDES)),
        }),
        (address: Omit<LifecycleAddress, "faults">) => {
          const beside = address.source.kind === "story" ? address.beside : null;
          expect(readAddress(writeAddress({ ...address, beside }))).toEqual({ ...address, beside, faults: [] });
        },
      ),
    );
  });

  it("carries a rule of one's own", () => {
    const rule = { trigger: "upload", condition: "suffix", given: "notes.txt", run: "sendMail" } as const;
    const address = { source: { kind: "own", rule }, provider: "aws", step: 2, beside: null } as const;
    expect(readAddress(writeAddress(address))).toEqual({ ...address, faults: [] });
  });

  it("says what it did not understand, and what is allowed", () => {
    const { source: shown, faults } = readAddress("?trigger=mail&how=hot&provider=ibm&step=0&with=ice");
    expect(shown).toEqual({ kind: "story", trigger: "http", how: "cold" });
    expect(faults.map(({ parameter, found }) => `${parameter}=${found}`)).toEqual([
      "trigger=mail",
      "how=hot",
      "provider=ibm",
      "step=0",
      "with=ice",
    ]);
    expect(faults[0].allowed).toBe("http, upload, schedule, queue");
  });

  it("never throws", () => {
    fc.assert(fc.property(fc.string(), (text) => readAddress(text).faults.length >= 0));
  });
});
