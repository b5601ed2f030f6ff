// Around every file of tests: what is awaited on a page may take its time where the machine is busy; and after it the page is left as it was
// found, since the files of one worker share it.
import { afterAll, vi } from "vitest";

if (typeof document !== "undefined") {
  const { configure } = await import("@testing-library/react");
  configure({ asyncUtilTimeout: 10_000 });
}

afterAll(() => {
  vi.useRealTimers();
  if (typeof document === "undefined") return;
  document.body.replaceChildren();
  localStorage.clear();
  sessionStorage.clear();
});
