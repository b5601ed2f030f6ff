// @vitest-environment happy-dom
// The address bar: writes the Lab's own parameters, keeps those of others, and is silent once the reader is elsewhere.
import { beforeEach, describe, expect, it, vi } from "vitest";
import { addressBarAt } from "./addressBar.ts";

beforeEach(() => history.replaceState({ idx: 3 }, "", "http://localhost:3000/lab?lang=pseudo&t=5"));

describe("the address bar", () => {
  it("replaces the Lab's parameters, keeps others and the router's own state", () => {
    addressBarAt("/lab").write("?scenario=quiet-site&t=7", "replace", {});
    expect(location.search).toBe("?scenario=quiet-site&t=7&lang=pseudo");
    expect(history.state).toEqual({ idx: 3 });
  });

  it("keeps what is too long for an address beside the router's own state, until another address takes its place", async () => {
    const bar = addressBarAt("/lab");
    bar.write("?file=long&vs=file.longer", "replace", { scenario: "{}", versus: "[]" });
    expect([await bar.kept(), history.state]).toEqual([
      { scenario: "{}", versus: "[]" },
      { idx: 3, scenario: "{}", versus: "[]" },
    ]);
    bar.write("?scenario=quiet-site", "replace", {});
    expect([await bar.kept(), history.state]).toEqual([{}, { idx: 3 }]);
  });

  it("packs what is very long, once it has time, and gives it back as it was", async () => {
    const long = JSON.stringify({ title: "ünï", timesS: Array.from({ length: 20_000 }, (_, index) => index * 1.5) });
    const bar = addressBarAt("/lab");
    bar.write("?file=long", "replace", { scenario: long });
    expect(history.state).toEqual({ idx: 3 });
    bar.write("?file=long&t=3", "replace", { scenario: long });
    await vi.waitFor(() => expect(history.state).toHaveProperty("scenario"));
    const { scenario } = history.state as { readonly scenario: Uint8Array };
    expect(scenario.length).toBeLessThan(long.length / 2);
    expect([await bar.kept(), location.search]).toEqual([{ scenario: long }, "?file=long&t=3&lang=pseudo"]);
    bar.write("?file=long&t=4", "replace", { scenario: long });
    expect(history.state).toEqual({ idx: 3, scenario });
  });

  it("does not put what it has packed beside another address", async () => {
    const long = "x".repeat(200_000);
    const bar = addressBarAt("/lab");
    bar.write("?file=long", "replace", { scenario: long });
    bar.write("?scenario=quiet-site", "replace", {});
    bar.write("?file=other", "replace", { versus: `${long}y` });
    await vi.waitFor(() => expect(history.state).toHaveProperty("versus"));
    expect(await bar.kept()).toEqual({ versus: `${long}y` });
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
