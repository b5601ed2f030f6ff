// Starts the app in the page. The words of some pages stand in the document: they are painted before any script but this is asked for.

const root = document.getElementById("root");
if (root) void startApp(root);

async function startApp(root: HTMLElement): Promise<void> {
  if (document.documentElement.dataset.ahead !== undefined) await firstPaint();
  fetchWaiting();
  const { start } = await import("#app");
  await start(root);
}

/** What a page's file names to be fetched once its words are painted (scripts/preloads.mjs). */
function fetchWaiting(): void {
  for (const link of document.querySelectorAll<HTMLLinkElement>("link[data-then]")) link.rel = "modulepreload";
}

async function firstPaint(): Promise<void> {
  if (document.visibilityState === "hidden") return;
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}
