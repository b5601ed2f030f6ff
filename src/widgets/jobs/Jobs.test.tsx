// @vitest-environment happy-dom
// The stack of jobs: on each step to the right fewer are yours, and two always are.
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import "./index.ts";
import { Jobs } from "./Jobs.tsx";

afterEach(cleanup);

const yours = () =>
  screen.getAllByText("yours").map(({ previousElementSibling }) => previousElementSibling?.textContent);

it("takes jobs away from you on the way to functions, and never gives one back", () => {
  render(<Jobs surface="lesson" />);
  const slider = screen.getByRole("slider", { name: /Whose job is it/ });
  const stacks = ["Own server", "Virtual machine", "Managed containers", "Functions"].map((way, place) => {
    fireEvent.change(slider, { target: { value: String(place) } });
    expect(slider.getAttribute("aria-valuetext")).toBe(way);
    expect(screen.getByRole("status").textContent).toBe(`${way}: ${yours().length} of 9 jobs are yours alone.`);
    return yours();
  });
  for (const [place, stack] of stacks.slice(1).entries()) {
    expect(stack.length).toBeLessThan(stacks[place].length);
    expect(stacks[place]).toEqual(expect.arrayContaining(stack));
  }
  expect(stacks[0]).toHaveLength(9);
  expect(stacks[3]).toEqual(["Your business logic", "Who may see and do what"]);
});
