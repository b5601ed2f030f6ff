// Code and data can be read: every ink that the looks use, on every ground it stands on, in both themes.
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

it("has ink enough on its paper: 4.5 to 1 in both themes (WCAG 2.2, 1.4.3)", () => {
  const css = readFileSync(new URL("../../../ui/tokens.css", import.meta.url), "utf8");
  for (const theme of [css.slice(0, css.indexOf("[data-theme")), css.slice(css.indexOf("[data-theme"))]) {
    const colour = (role: string) => {
      const [, digits] = new RegExp(`--${role}: #([0-9a-f]{6})`).exec(theme) ?? [];
      return [0, 2, 4].map((at) => Number.parseInt(digits.slice(at, at + 2), 16));
    };
    const mark = colour("line").map((value, at) => 0.7 * value + 0.3 * colour("paper")[at]);
    for (const ink of ["ink", "ink-2", "ink-3"]) expect(contrast(colour(ink), colour("paper"))).toBeGreaterThan(4.5);
    expect(contrast(colour("ink"), mark)).toBeGreaterThan(4.5);
  }
});

/** WCAG 2.2, contrast ratio of two colours in sRGB. */
function contrast(a: readonly number[], b: readonly number[]): number {
  const luminance = (colour: readonly number[]) => {
    const [red, green, blue] = colour.map((value) => {
      const share = value / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [low, high] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}
