// @vitest-environment happy-dom
// The shell: every address leads to a page that says what it is, and a failing one loses nothing.

import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { useEffect, useRef, useState } from "react";
import { Link, UNSAFE_createMemoryHistory as createMemoryHistory } from "react-router";
import { afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { pages, type SitePage } from "./pages.ts";
import { Site } from "./Site.tsx";

// Read by the runner file by file, the first page takes longer to arrive than a test waits for it.
beforeAll(() => import("../pages/home/index.ts"));
beforeEach(() => vi.stubGlobal("scrollTo", () => undefined));
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

function open(address: string, table: readonly SitePage[] = pages): void {
  const history = createMemoryHistory({ initialEntries: [address], v5Compat: true });
  render(<Site history={history} basename="/" pages={table} />);
}

it("opens on the question and leads to the lessons", async () => {
  open("/");
  expect((await screen.findByRole("heading", { level: 1 })).textContent).toContain("So who answers?");
  expect(screen.getByRole("link", { name: "Learn it" }).getAttribute("href")).toBe("/learn");
  expect(document.title).toBe("Serverless Lab");
});

it("says what was asked for where nothing is, and goes on with the focus on the heading", async () => {
  open("/no/such%20page");
  expect(await screen.findByText("/no/such page")).toBeTruthy();
  expect(document.title).toBe("There is no such page · Serverless Lab");
  fireEvent.click(screen.getByRole("link", { name: "The start page" }));
  const heading = await screen.findByRole("heading", { level: 1, name: /So who answers/ });
  await vi.waitFor(() => expect(document.activeElement).toBe(heading));
});

it("keeps the focus on the heading of a page that puts another in its place", async () => {
  let resolve = () => {};
  const promise = new Promise<void>((done) => (resolve = done));
  const Slow: SitePage["Component"] = () => {
    const [ready, setReady] = useState(false);
    useEffect(() => void promise.then(() => setReady(true)), []);
    return ready ? <h1 key="late">All of it</h1> : <h1 key="early">The name alone</h1>;
  };
  const Start: SitePage["Component"] = () => <Link to="/slow">Go on</Link>;
  open("/", [
    { path: "/", titleKey: null, Component: Start },
    { path: "/slow", titleKey: null, Component: Slow },
  ]);
  fireEvent.click(screen.getByRole("link", { name: "Go on" }));
  await vi.waitFor(() => expect(document.activeElement?.textContent).toBe("The name alone"));
  resolve();
  await vi.waitFor(() => expect(document.activeElement?.textContent).toBe("All of it"));
});

it("leaves the focus to a reader who was faster", async () => {
  const Next: SitePage["Component"] = () => {
    const field = useRef<HTMLInputElement>(null);
    useEffect(() => field.current?.focus(), []);
    return (
      <>
        <h1>Next</h1>
        <input ref={field} aria-label="Name" />
      </>
    );
  };
  const Start: SitePage["Component"] = () => <Link to="/next">Go on</Link>;
  open("/", [
    { path: "/", titleKey: null, Component: Start },
    { path: "/next", titleKey: null, Component: Next },
  ]);
  fireEvent.click(screen.getByRole("link", { name: "Go on" }));
  const field = await screen.findByRole("textbox", { name: "Name" });
  for (let frame = 0; frame < 3; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
  expect(document.activeElement).toBe(field);
});

it("shows an address that cannot be decoded as it stands", async () => {
  vi.spyOn(console, "warn").mockImplementation(() => undefined);
  open("/%E0%A4%A");
  expect(await screen.findByText("/%E0%A4%A")).toBeTruthy();
});

it("explains a page that fails, keeps the header, and offers to reload", async () => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  const failing: SitePage = {
    path: "/",
    titleKey: null,
    Component: () => {
      throw new Error("broken part");
    },
  };
  open("/", [failing]);
  expect(await screen.findByRole("heading", { name: "This page stopped working" })).toBeTruthy();
  expect(screen.getByText("Error: broken part")).toBeTruthy();
  expect(screen.getByRole("button", { name: "Reload the page" })).toBeTruthy();
  expect(screen.getByRole("banner")).toBeTruthy();
});
