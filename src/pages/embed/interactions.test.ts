// @vitest-environment happy-dom
// What a host is told of a reader's presses: the name that was pressed, and nothing that was typed.
import { afterEach, expect, it } from "vitest";
import { followInteractions } from "./interactions.ts";

let told: unknown[] = [];
const stop = followInteractions((event, data) => void told.push([event, data]));

afterEach(() => {
  told = [];
  document.body.replaceChildren();
});

function shown(markup: string): HTMLElement {
  document.body.innerHTML = markup;
  return document.body.querySelector<HTMLElement>("button, input") ?? document.body;
}

it("tells the name that was pressed, though the press changes it", () => {
  const button = shown("<button>Play</button>");
  button.addEventListener("click", () => (button.textContent = "Pause"));
  button.click();
  expect(told).toEqual([["interaction", { kind: "press", control: "Play" }]]);
});

it("tells that a field was changed, by its label", () => {
  const field = shown("<label>Name <input value='somebody' /></label>");
  field.dispatchEvent(new Event("change", { bubbles: true }));
  expect(told).toEqual([["interaction", { kind: "change", control: "Name" }]]);
});

it("tells nothing once it is stopped", () => {
  stop();
  shown("<button>Play</button>").click();
  expect(told).toEqual([]);
});
