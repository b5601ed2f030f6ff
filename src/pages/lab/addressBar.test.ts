// @vitest-environment happy-dom
// The address bar: writes the Lab's own parameters, keeps those of others, and is silent once the reader is elsewhere.
import { beforeEach, describe, expect, it } from "vitest";
import { addressBarAt } from "./addressBar.ts";

beforeEach(() => history.replaceState({ idx: 3 }, "", "http://localhost:3000/lab?lang=pseudo&t=5"));

describe("the address bar", () => {
  it("replaces the Lab's parameters, keeps others and the router's own state", () => {
    addressBarAt("/lab").write("?scenario=quiet-site&t=7", "replace", {});
    expect(location.search).toBe("?scenario=quiet-site&t=7&lang=pseudo");
    expect(history.state).toEqual({ idx: 3 });
  });

  it("keeps what is too long for an address beside the router's own state, until another address takes its place", () => {
    const bar = addressBarAt("/lab");
    bar.write("?file=long&vs=file.longer", "replace", { scenario: "{}", versus: "[]" });
    expect([bar.kept(), history.state]).toEqual([
      { scenario: "{}", versus: "[]" },
      { idx: 3, scenario: "{}", versus: "[]" },
    ]);
    bar.write("?scenario=quiet-site", "replace", {});
    expect([bar.kept(), history.state]).toEqual([{}, { idx: 3 }]);
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
