// The site: its router, in the page. The start page's markup, where it is shown already, comes alive; elsewhere it makes way.

import { StrictMode } from "react";
import { createRoot, hydrateRoot } from "react-dom/client";
import { RouterProvider } from "react-router";
import { createRouter } from "./router.ts";

export function mount(root: HTMLElement): void {
  const app = (
    <StrictMode>
      <RouterProvider router={createRouter()} />
    </StrictMode>
  );
  const ahead = root.querySelector("#ahead");
  if (ahead && document.documentElement.dataset.page === "home") hydrateRoot(ahead, app);
  else createRoot(root).render(app);
}
