// @vitest-environment happy-dom
import { describe, expect, test } from "vitest";
import { shortcutCommand, sliderCommand, wantsKey, type KeyPress } from "./keys.ts";

const press = (key: string, changes: Partial<KeyPress> = {}): KeyPress => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  ...changes,
});
const position = { timeUs: 30_000_000, endUs: 60_000_000, binUs: 100_000 };

describe("keys of the slider", () => {
  test.each([
    ["ArrowRight", {}, 30_100_000],
    ["ArrowUp", {}, 30_100_000],
    ["ArrowLeft", {}, 29_900_000],
    ["ArrowDown", { shiftKey: true }, 29_400_000],
    ["PageUp", {}, 36_000_000],
    ["PageDown", {}, 24_000_000],
    ["Home", {}, 0],
    ["End", {}, 60_000_000],
  ])("%s %o seeks to %d", (key, changes, timeUs) => {
    expect(sliderCommand(press(key, changes), position)).toEqual({ kind: "seek", timeUs });
  });

  test("stay within the run, and leave the browser's own keys alone", () => {
    expect(sliderCommand(press("PageUp"), { ...position, timeUs: 59_000_000 })).toEqual({
      kind: "seek",
      timeUs: 60_000_000,
    });
    expect(sliderCommand(press("ArrowLeft", { altKey: true }), position)).toBeNull();
    expect(sliderCommand(press("Tab"), position)).toBeNull();
  });
});

describe("single keys", () => {
  test.each([
    [" ", { kind: "toggle" }],
    ["K", { kind: "toggle" }],
    ["j", { kind: "step", direction: -1 }],
    ["[", { kind: "step", direction: -1 }],
    ["l", { kind: "step", direction: 1 }],
    ["]", { kind: "step", direction: 1 }],
    ["x", null],
  ])("%s → %o", (key, command) => {
    expect(shortcutCommand(press(key))).toEqual(command);
  });

  test("mean nothing together with Ctrl, Alt or Meta", () => {
    for (const modifier of ["ctrlKey", "altKey", "metaKey"])
      expect(shortcutCommand(press("k", { [modifier]: true }))).toBeNull();
  });

  test.each([
    ["<input type='text'>", "k", true],
    ["<select></select>", "j", true],
    ["<textarea></textarea>", " ", true],
    ["<button>Play</button>", " ", true],
    ["<button>Play</button>", "k", false],
    ["<input type='radio'>", "l", false],
    ["<div role='slider' tabindex='0'></div>", " ", false],
  ])("%s uses %j itself: %s", (html, key, expected) => {
    const holder = document.createElement("div");
    holder.innerHTML = html;
    expect(wantsKey(holder.firstElementChild, key)).toBe(expected);
  });
});
