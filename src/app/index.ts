// The shell: routes, header, theme, error and not-found pages. It starts the site, or one embed alone, which needs no router.

import { loadLanguage, t } from "#messages";
import { siteAddress } from "#ui";
import { openAsSaved } from "./saved.ts";

/** Mounts what the address asks for. Where its code cannot be had, says so and leaves what is on the page. */
export async function start(root: HTMLElement): Promise<void> {
  if (import.meta.env.MODE === "single") openAsSaved();
  const { path } = siteAddress();
  try {
    await turn();
    await loadLanguage();
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
