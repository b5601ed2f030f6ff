// @vitest-environment happy-dom
// The address bar: writes the Lab's own parameters, keeps those of others, and is silent once the reader is elsewhere.
import { beforeEach, describe, expect, it, vi } from "vitest";
import { loadPreset, type Scenario } from "#scenario";
import { addressBarAt } from "./addressBar.ts";

const flashSale = await loadPreset("flash-sale");
const longOne: Scenario = {
  ...flashSale,
  title: "ünï",
  workload: {
    kind: "arrivals",
    timesS: Array.from({ length: 20_000 }, (_, index) => index * 1.5),
    durationsMs: Array.from({ length: 20_000 }, (_, index) => index % 90),
  },
};

const ownState = () => history.state as Readonly<Record<string, unknown>>;

beforeEach(() => history.replaceState({ idx: 3 }, "", "http://localhost:3000/lab?lang=pseudo&t=5"));

describe("the address bar", () => {
  it("replaces the Lab's parameters, keeps others and the router's own state", () => {
    addressBarAt("/lab").write("?scenario=quiet-site&t=7", "replace", {});
    expect(location.search).toBe("?scenario=quiet-site&t=7&lang=pseudo");
    expect(history.state).toEqual({ idx: 3 });
  });

  it("keeps what is too long for an address, packed, beside the router's own state, until another address takes its place", async () => {
    const bar = addressBarAt("/lab");
    bar.write("?file=long&vs=file.longer", "replace", { scenario: flashSale, versus: longOne });
    expect(history.state).toEqual({ idx: 3 });
    await vi.waitFor(() => expect(Object.keys(ownState())).toEqual(["idx", "scenario", "versus"]));
    const { scenario, versus } = ownState();
    expect((versus as Uint8Array).length).toBeLessThan(JSON.stringify(longOne).length / 2);
    const kept = await bar.kept();
    expect([kept.scenario, kept.versus].map((text) => JSON.parse(text ?? "") as unknown)).toEqual([flashSale, longOne]);
    bar.write("?file=long&t=4", "replace", { scenario: flashSale });
    expect([location.search, ownState()]).toEqual(["?file=long&t=4&lang=pseudo", { idx: 3, scenario }]);
    bar.write("?scenario=quiet-site", "replace", {});
    expect([await bar.kept(), history.state]).toEqual([{}, { idx: 3 }]);
  });

  it("does not put what it has packed beside another address", async () => {
    const bar = addressBarAt("/lab");
    bar.write("?file=long", "replace", { scenario: longOne });
    bar.write("?scenario=quiet-site", "replace", {});
    bar.write("?file=other", "replace", { versus: flashSale });
    await vi.waitFor(() => expect(history.state).toHaveProperty("versus"));
    const { scenario, versus } = await bar.kept();
    expect([scenario, JSON.parse(versus ?? "")]).toEqual([undefined, flashSale]);
  });

  it("leaves what is due beside the address as it stands, and takes it on arrival", async () => {
    const text = JSON.stringify(longOne);
    addressBarAt("/lab").write("?file=long", "leave", { scenario: longOne });
    expect([location.search, history.state]).toEqual([
      "?lang=pseudo&t=5",
      { idx: 3, scenario: text, ahead: "?file=long&lang=pseudo" },
    ]);
    const bar = addressBarAt("/lab");
    expect([location.search, history.state]).toEqual(["?file=long&lang=pseudo", { idx: 3, scenario: text }]);
    expect(await bar.kept()).toEqual({ scenario: text });
  });

  it("keeps as it is what is still being packed when the page is left", async () => {
    const bar = addressBarAt("/lab");
    const stop = bar.onLeave(() => {});
    bar.write("?file=long", "replace", { scenario: longOne });
    dispatchEvent(new Event("beforeunload"));
    expect(history.state).toEqual({ idx: 3, scenario: JSON.stringify(longOne) });
    stop();
  });

  it("takes what was due when a page that was put aside is shown again, and forgets it once another address is written", () => {
    const bar = addressBarAt("/lab");
    const stop = bar.onLeave(() => bar.write("?scenario=quiet-site", "leave", {}));
    dispatchEvent(new Event("pagehide"));
    expect(location.search).toBe("?lang=pseudo&t=5");
    dispatchEvent(new Event("pageshow"));
    expect([location.search, history.state]).toEqual(["?scenario=quiet-site&lang=pseudo", { idx: 3 }]);
    bar.write("?scenario=flash-sale", "leave", {});
    bar.write("?scenario=flash-sale&t=2", "replace", {});
    expect([location.search, history.state]).toEqual(["?scenario=flash-sale&t=2&lang=pseudo", { idx: 3 }]);
    stop();
    dispatchEvent(new Event("beforeunload"));
    expect(history.state).toEqual({ idx: 3 });
  });

  it("makes a new entry for a push", () => {
    const before = history.length;
    addressBarAt("/lab").write("?scenario=quiet-site", "push", {});
    expect(history.length).toBe(before + 1);
  });

  it("writes nothing on another page", () => {
    history.replaceState(null, "", "/");
    addressBarAt("/lab").write("?scenario=quiet-site", "replace", {});
    expect(location.pathname + location.search).toBe("/");
  });
});
