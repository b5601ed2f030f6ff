// Starts the app in the page. The words of some pages stand in the document: they are painted before any script but this is asked for.

const root = document.getElementById("root");
if (root) void startApp(root);

async function startApp(root: HTMLElement): Promise<void> {
  if (document.documentElement.dataset.ahead !== undefined) await firstPaint();
  const [app] = await Promise.all([import("#app"), ...fetchWaiting()]);
  await app.start(root);
}

/**
 * Fetches what a page's file names for when its words are painted (scripts/preloads.mjs). The whole style must be there, or be known not to
 * come, before the app takes the page over.
 */
function fetchWaiting(): readonly unknown[] {
  return [...document.querySelectorAll<HTMLLinkElement>("link[data-then]")].map((link) => {
    link.rel = link.dataset.then ?? "";
    return link.rel === "stylesheet" && settled(link);
  });
}

function settled(link: HTMLLinkElement): Promise<unknown> {
  return new Promise((resolve) => {
    for (const event of ["load", "error"]) link.addEventListener(event, resolve);
  });
}

async function firstPaint(): Promise<void> {
  if (document.visibilityState === "hidden") return;
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}
