// @vitest-environment happy-dom
// The two worlds by hand: what passes in the one and fails in the other, and the reason that the reader is given.
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import "./index.ts";
import { OrderTests } from "./OrderTests.tsx";

afterEach(cleanup);

it("shows that the unit test passes, that the real event is refused, and that the mended function keeps the order", async () => {
  render(<OrderTests surface="lesson" />);
  const run = async (name: string, world: string, told: RegExp) => {
    fireEvent.click(screen.getByRole("radio", { name }));
    fireEvent.click(screen.getByRole("radio", { name: world }));
    fireEvent.click(screen.getByRole("button", { name: "Run it" }));
    expect((await screen.findByText(told)).getAttribute("role")).toBe("status");
  };
  await run("createOrder", "its unit test", /The order is kept: .*tea/);
  await run("createOrder", "the real trigger", /answers 400, “How many\?”, and keeps nothing/);
  await run("takeOrder", "the real trigger", /The order is kept: .*JKJaXmPLvHcESHA/);
  await run("takeOrder", "its unit test", /^It fails: /);
  expect(screen.getAllByRole("row").map((row) => row.textContent)).toEqual([
    "Functionits unit testthe real trigger",
    "createOrderpassesfails",
    "takeOrderfailspasses",
  ]);
});
