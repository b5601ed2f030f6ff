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
