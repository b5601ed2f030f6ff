// The Lab's address: read back as written, and never throwing on what a stranger typed.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readAddress, writeAddress, type AddressSource } from "./address.ts";

const sources: fc.Arbitrary<AddressSource> = fc.oneof(
  fc.constant({ kind: "default" } as const),
  fc.stringMatching(/^[\w-]*$/).map((name) => ({ kind: "preset", name }) as const),
  fc.stringMatching(/^v1\.[\w-]+$/).map((text) => ({ kind: "link", text }) as const),
);

describe("the address of the Lab", () => {
  it("is read back as it was written", () => {
    fc.assert(
      fc.property(
        sources,
        fc.option(fc.integer({ min: 0, max: 86_400_000 }).map((ms) => ms / 1000)),
        fc.option(fc.nat(999_999_999)),
        (source, timeS, row) => {
          expect(readAddress(writeAddress({ source, timeS, row }))).toEqual({ source, timeS, row, faults: [] });
        },
      ),
    );
  });

  it("names the parameters it did not understand and keeps the rest", () => {
    expect(readAddress("?scenario=quiet-site&t=-3&r=x1")).toEqual({
      source: { kind: "preset", name: "quiet-site" },
      timeS: null,
      row: null,
      faults: [
        { parameter: "t", found: "-3" },
        { parameter: "r", found: "x1" },
      ],
    });
  });

  it("prefers the whole scenario to the name when an address holds both, and says so", () => {
    const address = readAddress("?scenario=quiet-site&s=v1.abc");
    expect(address.source).toEqual({ kind: "link", text: "v1.abc" });
    expect(address.faults).toEqual([{ parameter: "scenario", found: "quiet-site" }]);
  });

  it("never throws", () => {
    fc.assert(fc.property(fc.string(), (text) => readAddress(text).faults.length >= 0));
  });
});
