// The site, in the page. Markup that was made for this page ahead comes alive; any other stays on show until the page is there.

import { startTransition, StrictMode } from "react";
import { createRoot, hydrateRoot } from "react-dom/client";
import { matchPath } from "react-router";
import { siteAddress, siteBase } from "#ui";
import { followAnchors } from "./anchors.ts";
import { keepForOffline } from "./offline.ts";
import { pages } from "./pages.ts";
import { Site } from "./Site.tsx";
import { createSiteHistory } from "./siteHistory.ts";

/** Mounts the site once the code of its page is here. */
export async function mount(root: HTMLElement): Promise<void> {
  const { path } = siteAddress();
  // What cannot be fetched is asked for again when the page is shown, and fails there.
  await pages
    .find((page) => matchPath(page.path, path))
    ?.preload?.()
    .catch(() => {});
  const site = (
    <StrictMode>
      <Site history={createSiteHistory()} basename={siteBase} />
    </StrictMode>
  );
  const { ahead: shown } = document.documentElement.dataset;
  const ahead = root.querySelector(`[data-ahead="${shown}"]`);
  if (import.meta.env.MODE === "single") followAnchors();
  else keepForOffline();
  // In a transition React works in pieces, between which the page answers.
  if (!ahead) return startTransition(() => createRoot(root).render(site));
  for (const other of root.querySelectorAll("[data-ahead]")) if (other !== ahead) other.remove();
  startTransition(() => void hydrateRoot(ahead, site));
}
