// @vitest-environment happy-dom
// The route table by hand: a request that fits finds its function, any other is told 404.
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { simulate } from "#engine";
import { PlayerProvider, type Player } from "#player";
import { loadPreset, resolve } from "#scenario";
import "./index.ts";
import { RouteTable } from "./RouteTable.tsx";

afterEach(cleanup);

it("says which function a request finds", async () => {
  const scenario = await loadPreset("three-routes");
  const state = { scenario, run: simulate(resolve(scenario, null)) };
  const player = { getState: () => state, subscribe: () => () => {}, hold: () => () => {} } as unknown as Player;
  render(
    <PlayerProvider player={player}>
      <RouteTable surface="lesson" />
    </PlayerProvider>,
  );
  const send = (method: string, path: string): string | null => {
    fireEvent.change(screen.getByLabelText("Method"), { target: { value: method } });
    fireEvent.change(screen.getByLabelText("Path"), { target: { value: path } });
    fireEvent.click(screen.getByRole("button", { name: "Send it" }));
    return screen.getByRole("status").textContent;
  };
  expect(send("POST", "/orders")).toContain("invokes createOrder");
  expect(screen.getByRole("row", { name: /Your request came here/ }).textContent).toContain("POST /orders");
  expect(send("DELETE", "/orders")).toContain("404");
  expect(screen.getByRole("row", { name: /Your request came here/ }).textContent).toContain("anything else");
});
