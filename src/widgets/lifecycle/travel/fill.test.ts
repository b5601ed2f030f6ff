// Filling in: what the request has takes its place, what it has not is left out with its surroundings.
import { describe, expect, it } from "vitest";
import { fillJson, fillText } from "./fill.ts";

const slots = { name: "tea", count: 3, nothing: null, empty: "", list: ["a"] };

describe("text", () => {
  it("takes figures, and marks them", () => {
    const { text, own } = fillText(["{{count}} of {{name}}", "plain"], slots);
    expect(text).toBe("3 of tea\nplain");
    expect(own.map(({ from, to }) => text.slice(from, to))).toEqual(["3", "tea"]);
  });

  it("does not mark what is made up", () => {
    expect(fillText(["{{count}} of {{name}}"], slots, new Set(["name"])).own).toHaveLength(1);
    const shape = { a: "{{name}}", b: "{{name}} {{count}}" };
    expect([...fillJson(shape, slots, {}, new Set(["name"])).own]).toEqual(["/b"]);
  });

  it("leaves out the line, or the part in brackets, that asks for what is not there", () => {
    expect(fillText(["a {{nothing}}", "b"], slots).text).toBe("b");
    expect(fillText(["a[[, {{nothing}}]]", "b[[, {{name}}]]"], slots).text).toBe("a\nb, tea");
    expect(fillText(["{{empty}}kept"], slots)).toEqual({ text: "kept", own: [] });
  });

  it("refuses a name that does not exist", () => {
    expect(() => fillText(["{{other}}"], slots)).toThrow(/other/);
    expect(() => fillText(["{{toString}}"], slots)).toThrow(/toString/);
  });
});

describe("JSON", () => {
  it("keeps the type of a value that is a slot alone", () => {
    const { value, own } = fillJson({ a: "{{count}}", b: "{{list}}", c: "x{{count}}", d: 1 }, slots, {});
    expect(value).toEqual({ a: 3, b: ["a"], c: "x3", d: 1 });
    expect([...own]).toEqual(["/a", "/b", "/c"]);
  });

  it("leaves out what is not there, and an object that has lost all it had", () => {
    const { value } = fillJson({ a: { b: "{{nothing}}" }, c: {}, d: ["{{nothing}}", "{{name}}"], e: null }, slots, {});
    expect(value).toEqual({ c: {}, d: ["tea"], e: null });
  });

  it("repeats the item of a list, with the slots of each", () => {
    const shape = [{ $each: "records", item: { id: "{{id}}", name: "{{name}}" } }];
    const { value, own } = fillJson(shape, slots, { records: [{ id: 1 }, { id: 2, name: "honey" }] });
    expect(value).toEqual([
      { id: 1, name: "tea" },
      { id: 2, name: "honey" },
    ]);
    expect([...own]).toEqual(["/0/id", "/0/name", "/1/id", "/1/name"]);
    expect(() => fillJson(shape, slots, {})).toThrow(/records/);
  });
});
