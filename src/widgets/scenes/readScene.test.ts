// Scenes as teachers write them: what is allowed, what is refused and with which words.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readScene } from "./readScene.ts";
import { SCENE_ATTRIBUTES, FIGURES, ROOM_NAMES } from "./index.ts";

const problemsOf = (attributes: Record<string, unknown>) => {
  const read = readScene(attributes);
  return read.ok ? [] : read.problems;
};

describe("a scene", () => {
  it("needs no more than what is to be seen", () => {
    const read = readScene({ say: "Six rooms." });
    expect(read).toMatchObject({ ok: true, scene: { scenario: null, from: "start", to: null, picture: null } });
    expect(read.ok && read.scene.rooms).toEqual(ROOM_NAMES.filter((room) => room !== "server"));
  });

  it("is a picture alone where nothing runs", () => {
    expect(readScene({ picture: "jobs", say: "Who does what." })).toMatchObject({ ok: true, scene: { rooms: [] } });
  });

  it("takes moments by name and in seconds", () => {
    const read = readScene({ scenario: "flash-sale", from: "firstCold", to: "12.5", say: "Cold." });
    expect(read).toMatchObject({ ok: true, scene: { from: "firstCold", to: 12.5 } });
  });

  it.each([
    [{ say: "x", rooms: "client cloud" }, /"rooms" of a scene knows no "cloud"; there is: client, webServer/],
    [{ say: "x", rooms: "client", light: "database" }, /"light" of a scene names database, which "rooms" does not/],
    [{ say: "x", scenario: "a", from: "soon" }, /"from" of a scene knows no "soon"/],
    [{ say: "x", scenario: "a", from: "start end" }, /one word/],
    [{ say: "x", seconds: "-1" }, /"seconds" of a scene is a number above 0/],
    [{ say: "x", figures: "arrived" }, /Figures come from a run/],
    [{ say: "x", scenario: "a", figures: FIGURES.join(" ") }, /at most 4 figures/],
    [{ say: "x", onClick: "alert(1)" }, /A scene has no "onClick"; it has: scenario/],
    [{ say: "x", change: "fast" }, /"change" of a scene is an object/],
    [
      { say: "x", picture: "jobs", part: "cloud" },
      /"jobs" has no part "cloud"; there is: server, machine, containers, fun/,
    ],
    [{ say: "x", picture: "question", part: "server" }, /question has none/],
    [{ say: "x", part: "server" }, /this scene has none/],
    [{ say: "x", picture: "bill" }, /"bill" is drawn from a run/],
    [{}, /needs "say"/],
    [{ say: "word ".repeat(40) }, /at most 110/],
  ])("%j is refused", (attributes, words) => {
    expect(problemsOf(attributes).join(" ")).toMatch(words);
  });

  it("is told of, whatever is written", () => {
    const value = fc.oneof(fc.string(), fc.double(), fc.constant(null), fc.object(), fc.array(fc.string()));
    const attributes = fc.dictionary(fc.oneof(fc.constantFrom(...SCENE_ATTRIBUTES), fc.string()), value);
    fc.assert(
      fc.property(attributes, (written) => {
        const read = readScene(written);
        expect(read.ok || read.problems.every((problem) => problem.length > 0)).toBe(true);
      }),
    );
  });
});
