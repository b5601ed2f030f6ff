// The Lab's address: read back as written, and never throwing on what a stranger typed.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  CHOICES,
  readAddress,
  SILENT,
  writeAddress,
  type AddressSource,
  type LabAddress,
  type VersusSource,
} from "./address.ts";

const named: fc.Arbitrary<VersusSource> = fc.oneof(
  fc.stringMatching(/^[\w-]*$/).map((name) => ({ kind: "preset", name }) as const),
  fc.stringMatching(/^v1\.[\w-]+$/).map((text) => ({ kind: "link", text }) as const),
  fc.stringMatching(/^[\w-]+$/).map((name) => ({ kind: "file", name }) as const),
);
const sources: fc.Arbitrary<AddressSource> = fc.oneof(fc.constant({ kind: "default" } as const), named);
const addresses: fc.Arbitrary<Omit<LabAddress, "faults">> = fc.record({
  source: sources,
  timeS: fc.option(fc.integer({ min: 0, max: 86_400_000 }).map((ms) => ms / 1000)),
  row: fc.option(fc.nat(999_999_999)),
  component: fc.option(fc.constantFrom(...CHOICES.component)),
  panel: fc.option(fc.constantFrom(...CHOICES.panel)),
  view: fc.option(fc.constantFrom(...CHOICES.view)),
  versus: fc.option(named),
  zoom: fc.option(
    fc
      .tuple(fc.nat(86_400_000), fc.integer({ min: 100, max: 86_400_000 }))
      .map(([fromMs, lengthMs]) => ({ fromUs: fromMs * 1000, toUs: (fromMs + lengthMs) * 1000 })),
  ),
});

describe("the address of the Lab", () => {
  it("is read back as it was written", () => {
    fc.assert(
      fc.property(addresses, (address) => {
        expect(readAddress(writeAddress(address))).toEqual({ ...address, faults: [] });
      }),
    );
  });

  it("is told whole, in words", () => {
    const address = {
      ...SILENT,
      source: { kind: "preset", name: "quiet-site" },
      timeS: 12.5,
      row: 3,
      zoom: { fromUs: 0, toUs: 90_500_000 },
    } as const;
    const more = {
      component: "database",
      panel: "compare",
      view: "bill",
      versus: { kind: "preset", name: "flash-sale" },
    } as const;
    expect(writeAddress({ ...address, ...more })).toBe(
      "?scenario=quiet-site&vs=flash-sale&panel=compare&component=database&view=bill&t=12.5&zoom=0-90.5&r=3",
    );
  });

  it("names the parameters it did not understand and keeps the rest", () => {
    expect(readAddress("?scenario=quiet-site&t=-3&r=x1&panel=curve&view=toString&component=cache")).toEqual({
      ...SILENT,
      source: { kind: "preset", name: "quiet-site" },
      faults: [
        { parameter: "t", found: "-3" },
        { parameter: "r", found: "x1" },
        { parameter: "component", found: "cache" },
        { parameter: "panel", found: "curve" },
        { parameter: "view", found: "toString" },
      ],
    });
  });

  it.each(["90-80", "5", "1-2-3", "-1-5", "a-b", "", "1e3-2e3"])("takes zoom=%s for no stretch of time", (found) => {
    const { zoom, faults } = readAddress(`?zoom=${found}`);
    expect({ zoom, faults }).toEqual({ zoom: null, faults: [{ parameter: "zoom", found }] });
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
