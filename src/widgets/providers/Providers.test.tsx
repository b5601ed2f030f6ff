// @vitest-environment happy-dom
// The move by hand: what it says is counted from what it shows.
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import "./index.ts";
import { Providers } from "./Providers.tsx";

afterEach(cleanup);

const shown = (kind: string) =>
  screen.getAllByRole("group")[0].ownerDocument.querySelectorAll(`section:first-of-type [data-line=${kind}]`).length;

it("counts the lines that it marks, and says that nothing moves within one provider", () => {
  render(<Providers surface="lesson" />);
  const status = screen.getByRole("status");
  expect(status.textContent).toContain(`: ${shown("gone")} of `);
  expect(status.textContent).toContain(` go, ${shown("fresh")} come`);
  fireEvent.change(screen.getByLabelText("To"), { target: { value: "aws" } });
  expect(status.textContent).toBe("Both are the same provider: nothing has to move.");
  expect(shown("gone") + shown("fresh")).toBe(0);
});

it("keeps what the function does out of the move, once it has an adapter", () => {
  render(<Providers surface="lesson" />);
  fireEvent.click(screen.getByRole("radio", { name: "with an adapter" }));
  expect(screen.getByRole("status").textContent).toContain("all in the adapter");
  expect(screen.getByText(/not one changes/)).toBeTruthy();
});
