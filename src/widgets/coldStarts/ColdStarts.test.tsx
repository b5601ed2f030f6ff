// @vitest-environment happy-dom
// The widget by hand: each picture is chosen, says its sentence, and has its figures in a table.
import { cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import "./index.ts";
import { ColdStarts } from "./ColdStarts.tsx";

afterEach(cleanup);
const choose = (name: string) => fireEvent.click(screen.getByRole("radio", { name }));
/** Spaces that do not break are spaces to who reads. */
const read = (text: string | null) => text?.replaceAll(/\s/g, " ");

it("shows a picture for each question, and its figures by row", () => {
  render(<ColdStarts surface="embed" />);
  expect(within(screen.getByRole("table")).getAllByRole("row").length).toBeGreaterThan(20);
  const node = screen.getByRole("row", { name: /^Node\.js 22 / });
  expect(read(node.textContent)).toContain("140 ms");
  choose("Container image");
  expect(read(screen.getByRole("row", { name: /^Node\.js 22 / }).textContent)).toContain("292 ms");
  choose("Memory");
  // By hand: at 128 MB 1047.61 - 71.45, at 1024 MB 141.93 - 10.32.
  expect(read(screen.getByText(/^8 times the memory/).textContent)).toContain("from 976 ms to 132 ms");
  fireEvent.change(screen.getByRole("combobox", { name: "Runtime" }), { target: { value: "python3.12" } });
  expect(read(screen.getByText(/times the memory/).textContent)).toContain("from 289 ms");
  choose("A library");
  expect(read(screen.getByText(/loads a database/).textContent)).toMatch(/in \d+ ms instead of \d+ ms/);
  choose("Keep-alive");
  expect(read(screen.getByText(/left alone/).textContent)).toContain(
    "Of 100 instances left alone for 5 min, 92 were still there; after 6 min, none.",
  );
  choose("Speed");
  expect(screen.getByRole("figure", { name: /Speed by memory/ })).toBeTruthy();
  expect(screen.getByRole("link", { name: /UBC Cirrus Lab/ }).getAttribute("href")).toMatch(/^https:/);
});
