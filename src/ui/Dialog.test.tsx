// @vitest-environment happy-dom
// A dialog opens with its parent, tells when it is closed, and stays open where React mounts it twice, as it does while developing.
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { StrictMode } from "react";
import { afterEach, expect, it, vi } from "vitest";
import { Dialog } from "./Dialog.tsx";

afterEach(cleanup);

/** Browsers tell of a closing later than it happens. */
function closingIsToldLater() {
  return vi.spyOn(HTMLDialogElement.prototype, "close").mockImplementation(function (this: HTMLDialogElement) {
    const wasOpen = this.open;
    this.removeAttribute("open");
    if (wasOpen) queueMicrotask(() => this.dispatchEvent(new Event("close")));
  });
}

it("stays open when it is mounted twice, and tells when it is closed", async () => {
  const spy = closingIsToldLater();
  const onClose = vi.fn<() => void>();
  render(
    <StrictMode>
      <Dialog title="Overview" close="Close" onClose={onClose}>
        text
      </Dialog>
    </StrictMode>,
  );
  await Promise.resolve();
  expect(spy).toHaveBeenCalled();
  expect(onClose).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole("button", { name: "Close" }));
  await vi.waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  spy.mockRestore();
});

it("comes from the control that opens it, also where a key has, and from nowhere where there is none", () => {
  const places = vi.spyOn(Element.prototype, "getBoundingClientRect").mockImplementation(function (this: Element) {
    return this.tagName === "BUTTON" ? new DOMRect(100, 600, 40, 20) : new DOMRect(50, 100, 800, 400);
  });
  const animate = vi.fn<(frames: readonly Keyframe[]) => void>();
  vi.stubGlobal("matchMedia", () => ({ matches: false }));
  Object.assign(HTMLElement.prototype, { animate });
  const from = (title: string) => {
    animate.mockClear();
    render(
      <>
        <button aria-haspopup="dialog">Overview</button>
        <Dialog title={title} close="Close" onClose={() => {}}>
          text
        </Dialog>
      </>,
    );
    cleanup();
    return animate.mock.calls.map(([[first]]) => first.transformOrigin);
  };
  expect([from("Overview"), from("Keys")]).toEqual([["70px 510px"], []]);
  places.mockRestore();
  Reflect.deleteProperty(HTMLElement.prototype, "animate");
  vi.unstubAllGlobals();
});
