import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createTurns } from "./turns.ts";

describe("turns", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("lets those who wait begin one after another, in their order", () => {
    const turns = createTurns();
    const begun: string[] = [];
    const dones: (() => void)[] = [];
    for (const name of ["a", "b", "c"])
      turns.wait((done) => {
        begun.push(name);
        dones.push(done);
      });
    expect(begun).toEqual(["a"]);
    dones[0]?.();
    dones[0]?.();
    vi.runAllTimers();
    expect(begun).toEqual(["a", "b"]);
    dones[1]?.();
    vi.runAllTimers();
    expect(begun).toEqual(["a", "b", "c"]);
  });

  it("holds all others back while one that does not wait begins, also where another takes its place", () => {
    const turns = createTurns();
    const begin = vi.fn<() => void>();
    const first = turns.take();
    turns.wait(begin);
    first();
    const second = turns.take();
    vi.runAllTimers();
    expect(begin).not.toHaveBeenCalled();
    second();
    vi.runAllTimers();
    expect(begin).toHaveBeenCalledOnce();
  });

  it("passes over those who have left the line", () => {
    const turns = createTurns();
    const done = turns.take();
    const left = vi.fn<() => void>();
    const stays = vi.fn<() => void>();
    turns.wait(left)();
    turns.wait(stays);
    done();
    vi.runAllTimers();
    expect(left).not.toHaveBeenCalled();
    expect(stays).toHaveBeenCalledOnce();
  });
});
