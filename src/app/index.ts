// The shell: routes, header, theme, error and not-found pages. It starts the site, or one embed alone, which needs no router.

import { t } from "#messages";
import { siteAddress } from "#ui";
import { openAsSaved } from "./saved.ts";
import "./style.css";

/** Mounts what the address asks for. Where its code cannot be had, says so and leaves what is on the page. */
export async function start(root: HTMLElement): Promise<void> {
  if (import.meta.env.MODE === "single") openAsSaved();
  const { path } = siteAddress();
  try {
    if (document.documentElement.dataset.ahead !== undefined) await firstPaint();
    fetchWaiting();
    await turn();
    if (path.startsWith("/embed/")) (await import("./mountEmbed.tsx")).mount(root);
    else await (await import("./mountSite.tsx")).mount(root);
  } catch {
    const notice = document.createElement("p");
    notice.setAttribute("role", "alert");
    notice.className = "bg-failed-soft p-4 text-ink";
    notice.textContent = t("shell.startFailed");
    root.prepend(notice);
  }
}

/** Lets the browser do what waits. */
function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** What a page's file names to be fetched once its words are painted (scripts/preloads.mjs). */
function fetchWaiting(): void {
  for (const link of document.querySelectorAll<HTMLLinkElement>("link[data-then]")) link.rel = "modulepreload";
}

/** The words of some pages stand in the document: they are painted before their script is even asked for. */
async function firstPaint(): Promise<void> {
  if (document.visibilityState === "hidden") return;
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}
