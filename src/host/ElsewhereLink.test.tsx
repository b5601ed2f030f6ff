// @vitest-environment happy-dom
// The link that leaves an embed, in frames that may open no tab: browsers say so in two ways.
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { ElsewhereLink } from "./ElsewhereLink.tsx";

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

function press(opens: () => Window | null) {
  vi.spyOn(window, "open").mockImplementation(opens);
  render(<ElsewhereLink href="https://lab.example/lab">Open in the Lab</ElsewhereLink>);
  fireEvent.click(screen.getByRole("link", { name: "Open in the Lab" }));
}

it.each([
  ["returns nothing, as in Chromium", () => null],
  [
    "throws, as in Firefox",
    () => {
      throw new DOMException("not supported", "InvalidAccessError");
    },
  ],
])("shows the address where the browser %s", (_how, opens) => {
  press(opens);
  expect(screen.getByRole("alert").textContent).toContain("https://lab.example/lab");
});

it("says nothing where the tab was opened, and gives it no way back", () => {
  const tab = { opener: window } as unknown as Window;
  press(() => tab);
  expect(tab.opener).toBeNull();
  expect(screen.queryByRole("alert")).toBeNull();
});
