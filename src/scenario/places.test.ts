// Where a value stands in its text: held against the text's own values.
import fc from "fast-check";
import { expect, test } from "vitest";
import { placesOf } from "./places.ts";

test("a value stands where its pointer leads, with its key; what is not there, at what is around it", () => {
  const text = `\ufeff{
  "a/b": 1,
  "list": [10, {"x": "y"}, [
    3]],
  "~": {
    "deep": null
  }
}`;
  const found = (pointer: string) => {
    const [{ from, to }] = placesOf(text, [pointer]);
    return text.slice(from, to);
  };
  expect(found("")).toBe("{");
  expect(found("/a~1b")).toBe('"a/b": 1');
  expect(found("/list")).toBe('"list"');
  expect(found("/list/0")).toBe("10");
  expect(found("/list/1")).toBe("{");
  expect(found("/list/1/x")).toBe('"x": "y"');
  expect(found("/list/2/0")).toBe("3");
  expect(found("/list/2/7/z")).toBe("[");
  expect(found("/~0/deep")).toBe('"deep": null');
  expect(found("/~0/gone")).toBe('"~"');
  expect(found("/gone")).toBe("{");
});

test("what stands at the place of any pointer reads as its value", () => {
  const within = (value: unknown, pointer: string): readonly [string, unknown][] => [
    [pointer, value],
    ...(typeof value === "object" && value !== null
      ? Object.entries(value).flatMap(([key, each]) =>
          within(each, `${pointer}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`),
        )
      : []),
  ];
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(0, 2), (value, indent) => {
      const text = JSON.stringify(value, null, indent);
      const all = within(JSON.parse(text), "");
      const places = placesOf(
        text,
        all.map(([pointer]) => pointer),
      );
      for (const [index, [, expected]] of all.entries()) {
        const shown = text.slice(places[index].from, places[index].to);
        if (typeof expected === "object" && expected !== null) continue;
        const own = shown.endsWith(JSON.stringify(expected));
        expect(own).toBe(true);
      }
    }),
  );
});
