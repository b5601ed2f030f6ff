// @vitest-environment happy-dom
// Every picture in each of its parts, whole and beside words: it says in words what it adds, and is drawn with numbers that are some.
import { cleanup, render } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { simulate, traceRequests } from "#engine";
import { createPlayer, indexRun, PlayerProvider, type Player } from "#player";
import { templateOf } from "#messages";
import { loadPreset, resolve } from "#scenario";
import { OwnWords, PICTURE_PARTS, PICTURES, readScene, wordsOf, type PictureName, type Scene } from "#widgets/scenes";
import "../index.ts";
import { Picture } from "./Picture.tsx";

afterEach(cleanup);

/** A preset in which there is something to be seen. */
const RUNS: Readonly<Partial<Record<PictureName, string>>> = {
  waterfall: "first-visitor",
  visitors: "flash-sale",
  worlds: "flash-sale",
  connections: "connections-run-out",
  zones: "zone-lost",
  versions: "careful-release",
  bill: "flash-sale",
  routes: "three-routes",
  photo: "photo-to-thumbnail",
};

async function playerOf(preset: string | undefined): Promise<Player> {
  const player = createPlayer({
    modelOf: (scenario) => resolve(scenario, null),
    startWorker: ({ onMessage }) => ({
      post: ({ id, model }) => {
        if (model === null) return;
        const run = simulate(model);
        queueMicrotask(() => onMessage({ kind: "done", id, run, indices: indexRun(run, model) }));
      },
      terminate: () => undefined,
    }),
  });
  if (preset !== undefined) {
    const ready = new Promise<void>((resolved) => {
      player.subscribe(() => player.getState().status === "ready" && resolved());
    });
    player.setScenario(await loadPreset(preset));
    await ready;
    player.clock.seek(player.clock.endUs / 2);
  }
  return {
    ...player,
    trace: (rows) => {
      const { model } = player.getState();
      return model ? Promise.resolve(traceRequests(model, rows)) : Promise.reject(new Error("no run"));
    },
  };
}

const MARK = "¤";

/** All that can be worded otherwise, each word of it marked. */
const marked = (scene: Scene) =>
  Object.fromEntries(wordsOf(scene).map((key) => [key, templateOf(key).replaceAll(/(?<=^| )/g, MARK)]));

/** What a picture spells that is neither such a word, a figure with its unit, nor a name of the scenario. */
const spelt = (container: Element, scenario: string) =>
  Array.from(container.querySelectorAll("svg text"), ({ textContent }) => textContent).filter(
    (text) => /[A-Za-z]{3}/.test(text) && !text.includes(MARK) && !scenario.includes(`"${text}"`),
  );

it.each(PICTURES)("%s", async (picture) => {
  const preset = RUNS[picture];
  const player = await playerOf(preset);
  const parts: readonly (string | undefined)[] = [undefined, ...PICTURE_PARTS[picture]];
  const scenario = preset === undefined ? "" : JSON.stringify(await loadPreset(preset));
  const twins = new Set<string>();
  for (const part of parts) {
    const read = readScene({
      picture,
      say: "x",
      ...(preset && { scenario: preset, rooms: "" }),
      ...(part && { part }),
    });
    if (!read.ok) throw new Error(read.problems.join(" "));
    for (const [width, height] of [
      [1184, 418],
      [1184, 192],
      [712, 418],
    ]) {
      const { container, unmount } = render(
        <PlayerProvider player={player}>
          <OwnWords value={marked(read.scene)}>
            <Picture scene={read.scene} width={width} height={height} settled />
          </OwnWords>
        </PlayerProvider>,
      );
      expect(container.querySelector("svg")?.getAttribute("aria-hidden")).toBe("true");
      expect(container.innerHTML).not.toMatch(/NaN|Infinity|undefined|="-\d+(\.\d+)?" (height|rx)/);
      expect(spelt(container, scenario)).toEqual([]);
      twins.add(container.querySelector("p")?.textContent ?? "");
      unmount();
    }
  }
  expect([...twins].every((twin) => twin.endsWith("."))).toBe(true);
  player.dispose();
});
