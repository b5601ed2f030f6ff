// @vitest-environment happy-dom
// Which keys belong to a talk, and which to the control they are pressed on.
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import type { Action } from "#widgets/deck";
import { useKeys } from "./useKeys.ts";

afterEach(cleanup);

function Page({ act }: { readonly act: (action: Action) => void }) {
  useKeys(true, act);
  return (
    <>
      <input aria-label="name" />
      <button type="button">press</button>
      <dialog open>
        <button type="button">in front</button>
      </dialog>
      <dialog>
        <button type="button">closed just now</button>
      </dialog>
    </>
  );
}

const theme: Action = { kind: "command", command: "theme" };
const forward: Action = { kind: "move", move: "next" };

it.each([
  ["anywhere", () => document.body, "d", theme],
  ["on a button", () => screen.getByText("press"), "d", theme],
  ["that presses a button", () => screen.getByText("press"), " ", null],
  ["in a field", () => screen.getByRole("textbox"), "d", null],
  ["that no field has a use for", () => screen.getByRole("textbox"), "PageDown", forward],
  ["in a dialog", () => screen.getByText("in front"), "d", null],
  // Until the browser draws again, the focus stays where it was in a dialog that Escape has closed.
  ["right after Escape closed a dialog", () => screen.getByText("closed just now"), "d", theme],
])("a key pressed %s", (_where, target, key, expected) => {
  const act = vi.fn<(action: Action) => void>();
  render(<Page act={act} />);
  fireEvent.keyDown(target(), { key });
  expect(act.mock.calls).toEqual(expected ? [[expected]] : []);
});
