// @vitest-environment happy-dom
// Saving an image: what is chosen is what is saved, and where it cannot be made, that is said with what to do.
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { pictureOf } from "./pictureOf.ts";
import { pngOf } from "./pngOf.ts";
import { SaveImage, type SaveImageProps } from "./SaveImage.tsx";

vi.mock("./pictureOf.ts");
vi.mock("./pngOf.ts");

const svg = "<svg/>";
const png = new Blob(["png"], { type: "image/png" });
const diagram = document.createElement("div");
const timeline = document.createElement("div");
const save = vi.fn<SaveImageProps["save"]>();
const things = [
  { label: "Diagram", element: () => diagram },
  { label: "Timeline", element: () => timeline },
];

beforeEach(() => {
  vi.mocked(pictureOf).mockReset().mockResolvedValue({ widthPx: 100, heightPx: 50, svg });
  vi.mocked(pngOf).mockReset().mockResolvedValue(png);
  save.mockReset();
});
afterEach(cleanup);

const press = () => fireEvent.click(screen.getByRole("button", { name: "Save image" }));

it("saves a PNG of the first thing at twice its size", async () => {
  render(<SaveImage things={things} title="A flash sale" save={save} />);
  press();
  expect(await screen.findByText("Saved as diagram-a-flash-sale.png, 200 by 100 px.")).toBeTruthy();
  expect(vi.mocked(pictureOf)).toHaveBeenCalledWith(diagram, { title: "Diagram: A flash sale" });
  expect(save).toHaveBeenCalledExactlyOnceWith("diagram-a-flash-sale.png", png, "image/png");
});

it("saves the SVG of another", async () => {
  render(<SaveImage things={things} title="A flash sale" save={save} />);
  fireEvent.click(screen.getByRole("radio", { name: "Timeline" }));
  fireEvent.click(screen.getByRole("radio", { name: "SVG" }));
  press();
  expect(await screen.findByText("Saved as timeline-a-flash-sale.svg, 100 by 50 px.")).toBeTruthy();
  expect(vi.mocked(pictureOf)).toHaveBeenCalledWith(timeline, { title: "Timeline: A flash sale" });
  expect(save).toHaveBeenCalledExactlyOnceWith("timeline-a-flash-sale.svg", svg, "image/svg+xml");
});

it("says why none could be made, and lets you try again", async () => {
  vi.mocked(pngOf).mockRejectedValueOnce(new Error("the picture is too large"));
  render(<SaveImage things={things} title="A flash sale" save={save} />);
  press();
  expect(await screen.findByText(/could not be made: the picture is too large\. Try/)).toBeTruthy();
  expect(save).not.toHaveBeenCalled();
  press();
  expect(await screen.findByText(/^Saved as/)).toBeTruthy();
});

it("says that what is gone cannot be saved, and offers no choice of one", async () => {
  render(<SaveImage things={[{ label: "Diagram", element: () => null }]} title="A flash sale" save={save} />);
  expect(screen.queryByRole("group", { name: "What" })).toBeNull();
  press();
  expect(await screen.findByText("Diagram is not on show now, so there is no image of it.")).toBeTruthy();
});
