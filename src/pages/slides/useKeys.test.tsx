// @vitest-environment happy-dom
// Which keys belong to a talk, which to the control they are pressed on, and which close what lies over the slide.
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Action } from "#teaching/deck";
import { useKeys } from "./useKeys.ts";

afterEach(cleanup);

interface PageProps {
  readonly act: (action: Action) => void;
  readonly close?: () => void;
  readonly open?: boolean;
  /** It stands in place, as the bets beside the notes. */
  readonly inPlace?: true;
}

function Page({ act, close = () => {}, open = false, inPlace }: PageProps) {
  useKeys(true, act, close);
  return (
    <>
      <input aria-label="name" />
      <input type="range" aria-label="share" />
      <input type="radio" aria-label="ten" />
      <div role="slider" aria-label="time" tabIndex={0} aria-valuenow={0} />
      <button type="button">press</button>
      <dialog open={open} data-in-place={inPlace}>
        <button type="button">over the slide</button>
        <textarea aria-label="chat" />
      </dialog>
    </>
  );
}

const theme: Action = { kind: "command", command: "theme" };
const black: Action = { kind: "command", command: "black" };
const fullscreen: Action = { kind: "command", command: "fullscreen" };
const forward: Action = { kind: "move", move: "next" };
const back: Action = { kind: "move", move: "previous" };
const field = () => screen.getByRole("textbox", { name: "name" });
const slider = () => screen.getByRole("slider", { name: "time" });
const range = () => screen.getByRole("slider", { name: "share" });

describe("a key pressed", () => {
  it.each([
    ["anywhere", () => document.body, "d", theme],
    ["on a button", () => screen.getByText("press"), "d", theme],
    ["that presses a button", () => screen.getByText("press"), " ", null],
    ["in a field", field, "d", null],
    ["that moves a slider", range, "ArrowRight", null],
    ["that moves a slider of our own", slider, "ArrowRight", null],
    // Until the browser draws again, the focus stays where it was in a dialog that Escape has closed.
    ["right after Escape closed a dialog", () => screen.getByText("over the slide"), "d", theme],
  ])("%s", (_where, target, key, expected) => {
    const act = vi.fn<(action: Action) => void>();
    render(<Page act={act} />);
    fireEvent.keyDown(target(), { key });
    expect(act.mock.calls).toEqual(expected ? [[expected]] : []);
  });

  it.each([field, slider, range, () => screen.getByText("press"), () => document.body])(
    "on a clicker is the talk's, wherever the focus is (%#)",
    (target) => {
      const act = vi.fn<(action: Action) => void>();
      render(<Page act={act} />);
      for (const key of ["PageDown", "PageUp", "F5"]) expect(fireEvent.keyDown(target(), { key })).toBe(false);
      expect(act.mock.calls).toEqual([[forward], [back], [fullscreen]]);
    },
  );
});

describe("after a control was used with a pointer", () => {
  it.each([range, slider, () => screen.getByText("press"), () => screen.getByRole("radio")])(
    "the talk has all keys again (%#)",
    (target) => {
      const act = vi.fn<(action: Action) => void>();
      render(<Page act={act} />);
      const control = target();
      control.focus();
      fireEvent.pointerUp(control);
      for (const key of ["ArrowRight", " ", "."]) fireEvent.keyDown(document.activeElement ?? document.body, { key });
      expect(act.mock.calls).toEqual([[forward], [forward], [black]]);
    },
  );

  it("a field keeps them: something is typed into it", () => {
    render(<Page act={() => {}} />);
    field().focus();
    fireEvent.pointerUp(field());
    expect(document.activeElement).toBe(field());
  });
});

describe("with something over the slide", () => {
  it.each([
    ["F5", () => screen.getByText("over the slide")],
    ["F5", () => screen.getByRole("textbox", { name: "chat" })],
    [".", () => screen.getByText("over the slide")],
    // A button that is gone once it was pressed leaves the focus on the page.
    ["b", () => document.body],
  ])("%s closes it, and never loads the page anew (%#)", (key, target) => {
    const [act, close] = [vi.fn<() => void>(), vi.fn<() => void>()];
    render(<Page act={act} close={close} open />);
    expect(fireEvent.keyDown(target(), { key })).toBe(false);
    expect(close).toHaveBeenCalledOnce();
    expect(act).not.toHaveBeenCalled();
  });

  it("what is typed there stays there, and so do the keys of a dialog", () => {
    const [act, close] = [vi.fn<() => void>(), vi.fn<() => void>()];
    render(<Page act={act} close={close} open />);
    expect(fireEvent.keyDown(screen.getByRole("textbox", { name: "chat" }), { key: "." })).toBe(true);
    for (const key of ["Escape", "o", " "]) expect(fireEvent.keyDown(document.body, { key })).toBe(true);
    expect(act).not.toHaveBeenCalled();
    expect(close).not.toHaveBeenCalled();
  });

  it("a clicker goes on all the same", () => {
    const act = vi.fn<(action: Action) => void>();
    render(<Page act={act} open />);
    fireEvent.keyDown(screen.getByRole("textbox", { name: "chat" }), { key: "PageDown" });
    expect(act.mock.calls).toEqual([[forward]]);
  });
});

describe("with something in the place of the slide", () => {
  const inPlace = (target: () => Element, key: string) => {
    const [act, close] = [vi.fn<(action: Action) => void>(), vi.fn<() => void>()];
    render(<Page act={act} close={close} open inPlace />);
    fireEvent.keyDown(target(), { key });
    return { acted: act.mock.calls.flat(), closed: close.mock.calls.length };
  };
  const chat = () => screen.getByRole("textbox", { name: "chat" });

  it.each([
    ["Escape", () => document.body],
    ["Escape", chat],
    ["F5", chat],
    ["b", () => document.body],
  ])("%s closes it, and opens nothing (%#)", (key, target) => {
    expect(inPlace(target, key)).toEqual({ acted: [], closed: 1 });
  });

  it("the talk has its keys, and a field what is typed into it", () => {
    expect(inPlace(() => document.body, "ArrowRight")).toEqual({ acted: [forward], closed: 0 });
    cleanup();
    expect(inPlace(chat, "b")).toEqual({ acted: [], closed: 0 });
  });
});
