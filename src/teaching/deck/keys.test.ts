// The key map, key by key, as the help lists it, and what clickers and keyboards of other countries send.
import { describe, expect, it } from "vitest";
import { pressed, type Key } from "./keys.ts";

const key = (name: string, other: Partial<Key> = {}): Key => ({
  key: name,
  code: "",
  repeat: false,
  shiftKey: false,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  ...other,
});
const move = (name: string, other: Partial<Key> = {}, digits = "") => {
  const { action } = pressed(key(name, other), digits, true);
  return action?.kind === "move" ? action.move : action;
};
const command = (name: string, other: Partial<Key> = {}) => {
  const { action } = pressed(key(name, other), "", true);
  return action?.kind === "command" ? action.command : action;
};

describe("the keys of a talk", () => {
  it.each([
    ["next", ["ArrowRight", "ArrowDown", "PageDown", " ", "n", "N", "Enter"]],
    ["previous", ["ArrowLeft", "ArrowUp", "PageUp", "p", "Backspace"]],
    ["first", ["Home"]],
    ["last", ["End"]],
  ])("%s: %j", (expected, names) => {
    for (const name of names) expect(move(name)).toBe(expected);
  });

  it("skips steps with Shift or Alt, and goes back with Shift and Space", () => {
    for (const modifiers of [{ shiftKey: true }, { altKey: true }]) {
      for (const name of ["ArrowRight", "ArrowDown"]) expect(move(name, modifiers)).toBe("skipNext");
      for (const name of ["ArrowLeft", "ArrowUp"]) expect(move(name, modifiers)).toBe("skipPrevious");
    }
    expect(move(" ", { shiftKey: true })).toBe("previous");
  });

  it.each([
    ["overview", ["o", "O"]],
    ["leave", ["Escape"]],
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
  ])("%s: %j", (expected, names) => {
    for (const name of names) expect(command(name)).toBe(expected);
  });

  it("goes to a number, with G or without, and forgets it after any other key", () => {
    const typed = ["g", "1", "2"].reduce((digits, name) => pressed(key(name), digits, true).digits, "7");
    expect(typed).toBe("12");
    expect(move("Enter", {}, typed)).toEqual({ slide: 12 });
    expect(pressed(key("ArrowRight"), typed, true).digits).toBe("");
  });

  it("takes the place of a key where a keyboard writes no Latin letter there", () => {
    // A clicker's "." on a French keyboard; B and S on a Bulgarian or Russian one; 2 on a French one.
    expect(command(":", { code: "Period" })).toBe("black");
    expect(command("\u0438", { code: "KeyB" })).toBe("black");
    expect(command("\u044b", { code: "KeyS" })).toBe("presenter");
    expect(pressed(key("\u00e9", { code: "Digit2" }), "1", true).digits).toBe("12");
    // What is written counts first: "a" where an American keyboard has Q, "?" wherever it is.
    expect(command("a", { code: "KeyQ" })).toBe("ask");
    expect(command("?", { code: "KeyM", shiftKey: true })).toBe("help");
    expect(pressed(key("\u00f6", { code: "Semicolon" }), "", true).taken).toBe(false);
  });

  it("repeats moves alone while a key is held", () => {
    expect(move("PageDown", { repeat: true })).toBe("next");
    for (const name of ["b", ".", "w", "f", "F5", "d", "k", "o"]) {
      expect(pressed(key(name, { repeat: true }), "", true)).toMatchObject({ action: null, taken: true });
    }
  });

  it("leaves the browser its own, and characters to whoever turned them off", () => {
    expect(pressed(key("f", { ctrlKey: true }), "", true).taken).toBe(false);
    expect(pressed(key("r", { metaKey: true }), "", true).taken).toBe(false);
    for (const name of ["n", "b", ".", "?", "5", "g"]) expect(pressed(key(name), "", false).taken).toBe(false);
    expect(pressed(key("PageDown"), "", false).taken).toBe(true);
  });
});
