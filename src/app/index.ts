// The shell: routes, header, theme, error and not-found pages. It starts the site, or one embed alone, which needs no router.

import { t } from "#messages";
import "./style.css";

/** Mounts what the address asks for. Where its code cannot be had, says so and leaves what is on the page. */
export async function start(root: HTMLElement): Promise<void> {
  const isEmbed = location.pathname.startsWith(`${import.meta.env.BASE_URL}embed/`);
  try {
    if (document.documentElement.dataset.page === "home") await firstPaint();
    const { mount } = isEmbed ? await import("./mountEmbed.tsx") : await import("./mountSite.tsx");
    mount(root);
  } catch {
    const notice = document.createElement("p");
    notice.setAttribute("role", "alert");
    notice.className = "bg-failed-soft p-4 text-ink";
    notice.textContent = t("shell.startFailed");
    root.prepend(notice);
  }
}

/** The start page's words stand in the document: they are painted before its script is even asked for. */
async function firstPaint(): Promise<void> {
  if (document.visibilityState === "hidden") return;
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}
