// After every file of tests: its page is left as it was found, since the files of one worker share it.
import { afterAll, vi } from "vitest";

afterAll(() => {
  vi.useRealTimers();
  if (typeof document === "undefined") return;
  document.body.replaceChildren();
  localStorage.clear();
  sessionStorage.clear();
});
