// The key map, key by key, as the help lists it.
import { describe, expect, it } from "vitest";
import { pressed, type Key } from "./keys.ts";

const key = (name: string, modifiers: Partial<Key> = {}): Key => ({
  key: name,
  shiftKey: false,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  ...modifiers,
});
const move = (name: string, modifiers: Partial<Key> = {}, digits = "") => {
  const { action } = pressed(key(name, modifiers), digits, true);
  return action?.kind === "move" ? action.move : action;
};

describe("the keys of a talk", () => {
  it.each([
    ["next", ["ArrowRight", "PageDown", " ", "n", "N", "Enter"]],
    ["previous", ["ArrowLeft", "PageUp", "p", "Backspace"]],
    ["skipNext", ["ArrowDown"]],
    ["skipPrevious", ["ArrowUp"]],
    ["first", ["Home"]],
    ["last", ["End"]],
  ])("%s: %j", (expected, names) => {
    for (const name of names) expect(move(name)).toBe(expected);
  });

  it("skips steps with Shift or Alt, and goes back with Shift and Space", () => {
    for (const modifiers of [{ shiftKey: true }, { altKey: true }]) {
      expect(move("ArrowRight", modifiers)).toBe("skipNext");
      expect(move("ArrowLeft", modifiers)).toBe("skipPrevious");
    }
    expect(move(" ", { shiftKey: true })).toBe("previous");
  });

  it.each([
    ["overview", ["o", "O", "Escape"]],
    ["black", ["b", "."]],
    ["white", ["w", ","]],
    ["presenter", ["s"]],
    ["fullscreen", ["f", "F5"]],
    ["laser", ["l"]],
    ["theme", ["d"]],
    ["timer", ["t"]],
    ["play", ["k"]],
    ["help", ["?"]],
    ["share", ["q"]],
    ["ask", ["a"]],
  ])("%s: %j", (command, names) => {
    for (const name of names) expect(pressed(key(name), "", true).action).toEqual({ kind: "command", command });
  });

  it("goes to a number, with G or without, and forgets it after any other key", () => {
    const typed = ["g", "1", "2"].reduce((digits, name) => pressed(key(name), digits, true).digits, "7");
    expect(typed).toBe("12");
    expect(move("Enter", {}, typed)).toEqual({ slide: 12 });
    expect(pressed(key("ArrowRight"), typed, true).digits).toBe("");
  });

  it("leaves the browser its own, and characters to whoever turned them off", () => {
    expect(pressed(key("f", { ctrlKey: true }), "", true).taken).toBe(false);
    expect(pressed(key("r", { metaKey: true }), "", true).taken).toBe(false);
    for (const name of ["n", "b", ".", "?", "5", "g"]) expect(pressed(key(name), "", false).taken).toBe(false);
    expect(pressed(key("PageDown"), "", false).taken).toBe(true);
  });
});
