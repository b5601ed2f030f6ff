// An embed's address: what it asks for, what takes its place where that does not exist, and that nothing makes it throw.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readEmbedAddress } from "./embedAddress.ts";

const names = ["flash-sale", "quiet-site"];

describe("the address of an embed", () => {
  it("is read", () => {
    expect(readEmbedAddress("/base/embed/timeline", "?scenario=quiet-site&t=61.5&theme=dark", names)).toEqual({
      widget: "timeline",
      scenario: "quiet-site",
      timeS: 61.5,
      theme: "dark",
      faults: [],
    });
  });

  it("has a default for everything", () => {
    expect(readEmbedAddress("/embed/diagram", "", names)).toEqual({
      widget: "diagram",
      scenario: "flash-sale",
      timeS: null,
      theme: "auto",
      faults: [],
    });
  });

  it("leaves out the scenario where a widget shows no run", () => {
    expect(readEmbedAddress("/embed/jobs", "?scenario=quiet-site", names)).toEqual({
      widget: "jobs",
      scenario: null,
      timeS: null,
      theme: "auto",
      faults: [],
    });
  });

  it("names what it did not understand, and takes the default", () => {
    expect(readEmbedAddress("/embed/toString", "?scenario=__proto__&t=soon&theme=blue", names)).toEqual({
      widget: "diagram",
      scenario: "flash-sale",
      timeS: null,
      theme: "auto",
      faults: [
        { parameter: "widget", found: "toString" },
        { parameter: "scenario", found: "__proto__" },
        { parameter: "t", found: "soon" },
        { parameter: "theme", found: "blue" },
      ],
    });
  });

  it("never throws", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (path, search) => readEmbedAddress(path, search, names).faults.length <= 4),
    );
  });
});
