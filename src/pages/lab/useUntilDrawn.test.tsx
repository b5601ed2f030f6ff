// @vitest-environment happy-dom
// While a run is under way, what is shown with the one before does not change.
import { renderHook } from "@testing-library/react";
import { expect, test } from "vitest";
import { useUntilDrawn } from "./useUntilDrawn.ts";

test("a value that comes while a run is under way is shown with that run, in the same rendering", () => {
  const shown: string[] = [];
  const show = (value: string, underWay: boolean) => rendered.rerender({ value, underWay });
  const rendered = renderHook(({ value, underWay }) => shown.push(useUntilDrawn(value, underWay)), {
    initialProps: { value: "first", underWay: false },
  });
  show("second", true);
  show("third", true);
  expect(new Set(shown)).toEqual(new Set(["first"]));
  const renderings = shown.length;
  show("third", false);
  expect(shown.slice(renderings)).not.toContain("first");
  show("fourth", false);
  expect(shown.at(-1)).toBe("fourth");
});
