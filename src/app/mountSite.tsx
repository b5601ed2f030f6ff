// The site, in the page. Markup that was made for this page ahead comes alive; any other stays on show until the page is there.

import { startTransition, StrictMode } from "react";
import { createRoot, hydrateRoot } from "react-dom/client";
import { matchPath } from "react-router";
import { asMeant, siteAddress, siteBase, siteHref } from "#ui";
import { followAnchors } from "./anchors.ts";
import { keepForOffline } from "./offline.ts";
import { pages } from "./pages.ts";
import { Site } from "./Site.tsx";
import { createSiteHistory } from "./siteHistory.ts";

/** Mounts the site once the code of its page is here. */
export async function mount(root: HTMLElement): Promise<void> {
  leaveOutBehind();
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

/** An address that came with the end of its sentence, such as "/lab).", is opened without it. */
function leaveOutBehind(): void {
  const { path, search } = siteAddress();
  try {
    const meant = asMeant(decodeURI(path));
    if (meant !== decodeURI(path)) history.replaceState(history.state, "", siteHref(meant + search));
  } catch {
    // No text, or in a frame that trusts nobody: the page says that there is none such.
  }
}
