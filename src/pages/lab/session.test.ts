// The Lab's session against a player without workers: addresses come back, faults are told, and what was set is not lost.
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Player } from "#player";
import { loadPreset, loadTools, type Scenario } from "#scenario";
import { readAddress } from "./address.ts";
import { DEFAULT_PRESET, loadNaming, LONGEST_LINK } from "./opening.ts";
import { withFunction, withWorkload } from "./scenarioEdits.ts";
import { END_US, ROWS, sessionBench } from "./testing/sessionBench.ts";

const last = (entries: readonly string[]) => entries[entries.length - 1];

beforeAll(() => Promise.all([loadTools(), loadNaming()]));
beforeEach(() => vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
afterEach(() => vi.useRealTimers());

describe("the session of the Lab", () => {
  it("opens the real morning where the address names nothing, and names it", async () => {
    const { session, finish, entries, arrive } = sessionBench();
    await arrive("");
    finish();
    vi.runAllTimers();
    expect(session.getState().opened?.preset).toBe(DEFAULT_PRESET);
    expect(last(entries)).toBe(`?scenario=${DEFAULT_PRESET}&t=0`);
  });

  it("stands still while a request is picked, at a moment in which it is under way", async () => {
    const { session, player, finish, arrive } = sessionBench();
    await arrive("?scenario=flash-sale&t=70.9");
    finish();
    const pause = vi.spyOn(player.clock, "pause");
    session.select(7);
    expect([pause.mock.calls.length, player.clock.timeUs]).toEqual([1, 70_900_000]);
    session.select(9);
    expect(player.clock.timeUs).toBe(90_500_000);
    expect(session.queryOf(9)).toBe("?scenario=flash-sale&r=9");
  });

  it("leaves behind what is due when the page is left or loaded again, and writes no address meanwhile", async () => {
    const { session, finish, entries, left, arrive, leave } = sessionBench();
    await arrive("?scenario=flash-sale");
    finish();
    vi.runAllTimers();
    leave();
    expect(left).toEqual([]);
    const before = last(entries);
    session.edit(withFunction(await loadPreset("flash-sale"), { memoryMb: 3008 }));
    leave();
    leave();
    vi.runAllTimers();
    expect([last(entries), left]).toEqual([before, [expect.stringMatching(/^\?s=v1\./)]]);
    session.show({ view: "bill" });
    vi.runAllTimers();
    expect(last(entries)).toMatch(/^\?s=v1\..*view=bill/);
  });

  it("keeps what is due whole where the page is left before the code that names it has come", async () => {
    vi.resetModules();
    vi.doMock("./naming.ts", () => new Promise(() => {}));
    const [scenarios, fresh] = await Promise.all([import("#scenario"), import("./testing/sessionBench.ts")]);
    await scenarios.loadTools();
    const { session, finish, kept, left, arrive, leave } = fresh.sessionBench();
    await arrive("?scenario=flash-sale");
    finish();
    vi.runAllTimers();
    const changed = withFunction(await scenarios.loadPreset("flash-sale"), { memoryMb: 3008 });
    session.edit(changed);
    leave();
    expect([left, kept]).toEqual([["?file=unsaved&t=0"], [{ scenario: changed }]]);
    vi.doUnmock("./naming.ts");
    vi.resetModules();
  });

  it("stands at the time, and picks the request, of the address", async () => {
    const { session, player, finish, arrive } = sessionBench();
    await arrive("?scenario=flash-sale&t=61.5&r=7");
    finish();
    expect(player.clock.timeUs).toBe(61_500_000);
    expect(session.getState()).toMatchObject({ selectedRow: 7, notices: [] });
  });

  it("writes a changed scenario whole, which opens again as it was", async () => {
    const first = sessionBench();
    await first.arrive("?scenario=flash-sale&t=10");
    first.finish();
    first.session.edit(withFunction(await loadPreset("flash-sale"), { memoryMb: 1769 }));
    first.finish();
    vi.runAllTimers();
    expect(last(first.entries)).toMatch(/^\?s=v1\.[\w-]+&t=10$/);
    const second = sessionBench();
    await second.arrive(last(first.entries));
    expect(second.session.getState().draft).toEqual(first.session.getState().draft);
    expect(second.session.getState().opened?.preset).toBeNull();
  });

  it("goes back to the preset, and its name to the address", async () => {
    const { session, finish, entries, arrive } = sessionBench();
    await arrive("?scenario=flash-sale&t=10");
    finish();
    session.edit(withFunction(await loadPreset("flash-sale"), { memoryMb: 1769 }));
    expect(session.getState().changed).toBe(true);
    session.reset();
    finish();
    vi.runAllTimers();
    expect(session.getState().changed).toBe(false);
    expect(last(entries)).toBe("?scenario=flash-sale&t=10");
  });

  it("keeps the former run, and the draft with its problems, when a change is not allowed", async () => {
    const { session, player, finish, arrive } = sessionBench();
    await arrive("?scenario=flash-sale");
    finish();
    const before = player.getState().scenario;
    session.edit(withFunction(await loadPreset("flash-sale"), { memoryMb: 0 }));
    expect(player.getState().scenario).toBe(before);
    expect(session.getState().draft?.function.memoryMb).toBe(0);
    expect(session.getState().problems[0].pointer).toBe("/function/memoryMb");
  });

  it("keeps the picked request while its settings change, and lets go of it with other arrivals", async () => {
    const { session, finish, arrive } = sessionBench();
    await arrive("?scenario=flash-sale&t=1&r=7");
    finish();
    const scenario = await loadPreset("flash-sale");
    session.edit(withFunction(scenario, { memoryMb: 1769 }));
    expect(session.getState().selectedRow).toBe(7);
    session.edit(withWorkload(scenario, { kind: "poisson", ratePerS: 1 }));
    expect(session.getState().selectedRow).toBeNull();
  });

  it("gives a chosen preset its own place in the history", async () => {
    const { session, player, finish, entries, arrive } = sessionBench();
    await arrive("?scenario=flash-sale&t=10");
    finish();
    session.openPreset("quiet-site");
    await vi.waitFor(() => expect(player.getState().scenario?.title).toBe("A quiet site"));
    expect(entries).toEqual(["?scenario=flash-sale&t=10", "?scenario=quiet-site"]);
  });

  it("names what is open, what is selected and what the run is held against, and opens with them again", async () => {
    const first = sessionBench();
    await first.arrive("?scenario=flash-sale&t=10");
    first.finish();
    first.session.edit(withFunction(await loadPreset("flash-sale"), { memoryMb: 1769 }));
    first.finish();
    first.session.holdAgainst(await loadPreset("flash-sale"));
    first.session.show({ panel: "compare", view: "bill" });
    vi.runAllTimers();
    expect(last(first.entries)).toMatch(/^\?s=v1\.[\w-]+&vs=flash-sale&panel=compare&view=bill&t=10$/);
    const second = sessionBench();
    await second.arrive(last(first.entries));
    second.finish();
    const { versus, panel, view } = second.session.getState();
    expect({ versus, panel, view }).toEqual({ versus: await loadPreset("flash-sale"), panel: "compare", view: "bill" });
    second.session.select(3);
    second.session.show({ component: "database" });
    vi.runAllTimers();
    expect(last(second.entries)).toMatch(/&vs=flash-sale&panel=compare&component=database&view=controls&t=30.5&r=3$/);
    expect(second.session.getState().view).toBe("controls");
  });

  it("names the stretch that is shown, and shows it again", async () => {
    const first = sessionBench();
    await first.arrive("?scenario=flash-sale&t=10");
    first.finish();
    first.zoom.set({ fromUs: 5_000_000, toUs: 65_250_000 });
    vi.runAllTimers();
    expect(last(first.entries)).toBe("?scenario=flash-sale&t=10&zoom=5-65.25");
    const second = sessionBench();
    await second.arrive(last(first.entries));
    second.finish();
    expect(second.zoom.get()).toEqual({ fromUs: 5_000_000, toUs: 65_250_000 });
    second.session.openPreset("quiet-site");
    await vi.waitFor(() => expect(second.player.getState().scenario?.title).toBe("A quiet site"));
    expect(second.zoom.get()).toBeNull();
  });

  it("keeps what the run is held against beside the address where both are too long for one", async () => {
    const flashSale = await loadPreset("flash-sale");
    const noisy = (seed: number): Scenario => {
      const timesS = Array.from(
        { length: 1400 },
        (_, n) => Math.round((n + Math.abs(Math.sin(n * seed))) * 1000) / 1000,
      );
      return { ...flashSale, workload: { kind: "arrivals", timesS: timesS.toSorted((a, b) => a - b) } };
    };
    const { session, finish, entries, arrive, player, back } = sessionBench();
    await arrive("?scenario=flash-sale&t=10");
    session.openScenario(noisy(1));
    await vi.waitFor(() => expect(player.getState().scenario?.workload.kind).toBe("arrivals"));
    finish();
    session.holdAgainst(noisy(2));
    vi.runAllTimers();
    expect(last(entries)).toMatch(/^\?s=v1\.[\w-]+&vs=file\.[\w-]+&t=/);
    expect(last(entries).length).toBeLessThan(LONGEST_LINK);
    session.openPreset("quiet-site");
    await vi.waitFor(() => expect(player.getState().scenario?.workload.kind).not.toBe("arrivals"));
    back();
    await vi.waitFor(() => expect(session.getState().versus).toEqual(noisy(2)));
  });

  it("keeps what is open when the site's own link to the Lab is followed", async () => {
    const { session, player, finish, entries, arrive } = sessionBench();
    await arrive("?scenario=flash-sale&t=10");
    finish();
    const before = player.getState().scenario;
    session.follow("");
    expect(player.getState().scenario).toBe(before);
    expect(last(entries)).toBe("?scenario=flash-sale&t=10");
  });
});

describe("a scenario that is given", () => {
  const opens = (player: Player, title: string) =>
    vi.waitFor(() => expect(player.getState().scenario?.title).toBe(title));

  it("has its own place in the history; one back is what was open, with what was changed last", async () => {
    const { session, player, finish, entries, arrive, back } = sessionBench();
    await arrive("?scenario=flash-sale&t=10");
    finish();
    const flashSale = await loadPreset("flash-sale");
    const changed = withFunction(flashSale, { memoryMb: 1769 });
    session.edit(changed);
    session.openScenario({ ...flashSale, title: "Given" });
    await opens(player, "Given");
    finish();
    expect(session.getState()).toMatchObject({ opened: { preset: null }, changed: false, notices: [] });
    expect(entries.length).toBe(2);
    back();
    await opens(player, flashSale.title);
    expect(session.getState().draft).toEqual(changed);
  });

  it("opens a link at its time and with its request, and says what of it was not understood", async () => {
    const { session, player, finish, entries, arrive } = sessionBench();
    await arrive("?scenario=flash-sale&t=10");
    finish();
    session.openAddress(readAddress("?scenario=quiet-site&t=61.5&r=seven"));
    await opens(player, "A quiet site");
    finish();
    expect(player.clock.timeUs).toBe(61_500_000);
    expect(session.getState().notices).toEqual([{ parameter: "r", found: "seven" }]);
    expect(entries).toEqual(["?scenario=flash-sale&t=10", "?scenario=quiet-site&t=61.5"]);
  });

  it("too long for an address, is kept beside it: two of one title are told apart, and come back", async () => {
    const { session, player, finish, entries, arrive, back } = sessionBench();
    await arrive("?scenario=flash-sale&t=10");
    const flashSale = await loadPreset("flash-sale");
    const long = (firstS: number): Scenario => {
      const timesS = Array.from({ length: 20_000 }, (_, n) => firstS + n + Math.sin(n));
      return { ...flashSale, title: "Long", workload: { kind: "arrivals", timesS: timesS.toSorted((a, b) => a - b) } };
    };
    const scenarios = [long(10), long(11)];
    for (const scenario of scenarios) {
      session.openScenario(scenario);
      await vi.waitFor(() => expect(player.getState().scenario).toEqual(scenario));
      finish();
      vi.runAllTimers();
    }
    expect(last(entries)).toMatch(/^\?file=long-[0-9a-z]+&t=/);
    expect(session.queryOf(1)).toBeNull();
    back();
    await vi.waitFor(() => expect(player.getState().scenario).toEqual(scenarios[0]));
    expect(session.getState().notices).toEqual([]);
  });
});

describe("an address that is not understood", () => {
  it.each([
    ["?scenario=__proto__", { parameter: "scenario", found: "__proto__" }],
    ["?s=v1.!!!", { parameter: "s", reason: "invalid" }],
    ["?s=v2.abc", { parameter: "s", reason: "tooNew" }],
    ["?file=somebody-elses-1x2", { parameter: "file", found: "somebody-elses-1x2" }],
    ["?t=soon", { parameter: "t", found: "soon" }],
    ["?panel=curve", { parameter: "panel", found: "curve" }],
    [`?scenario=${DEFAULT_PRESET}&vs=v1.bad`, { parameter: "vs", found: "v1.bad" }],
    [`?scenario=${DEFAULT_PRESET}&vs=file.elsewhere`, { parameter: "vs", found: "elsewhere" }],
    [`?scenario=${DEFAULT_PRESET}&t=999999`, { parameter: "tooLate", limit: END_US / 1e6 }],
    ["?zoom=9-5", { parameter: "zoom", found: "9-5" }],
    [`?scenario=${DEFAULT_PRESET}&zoom=9000-9100`, { parameter: "zoomTooLate", found: "9000", limit: END_US / 1e6 }],
    [`?scenario=${DEFAULT_PRESET}&r=${ROWS}`, { parameter: "noRow", limit: ROWS }],
  ])("%s opens the real morning and says why", async (search, notice) => {
    const { session, finish, entries, arrive } = sessionBench();
    await arrive(search);
    finish();
    vi.runAllTimers();
    expect(session.getState().opened?.preset).toBe(DEFAULT_PRESET);
    expect(session.getState().notices).toMatchObject([notice]);
    expect(entries).toEqual([search]);
  });

  it("stays one step back in the history once the reader goes on", async () => {
    const { session, finish, entries, arrive } = sessionBench();
    await arrive("?s=v1.!!!");
    finish();
    session.edit(withFunction(await loadPreset(DEFAULT_PRESET), { memoryMb: 1769 }));
    expect(entries[0]).toBe("?s=v1.!!!");
    expect(entries[1]).toMatch(/^\?s=v1\./);
  });
});
