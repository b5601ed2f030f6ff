// Starts the app in the page. The words of some pages stand in the document: they are painted before any script but this is asked for.

const root = document.getElementById("root");
if (root) void startApp(root);

async function startApp(root: HTMLElement): Promise<void> {
  if (document.documentElement.dataset.ahead !== undefined) await firstPaint();
  const style = fetchWaiting();
  const { start } = await import("#app");
  await style;
  await start(root);
}

/** Fetches what a page's file names for when its words are painted (scripts/preloads.mjs), until the whole style is there, or cannot be had. */
async function fetchWaiting(): Promise<void> {
  const styles: Promise<unknown>[] = [];
  for (const link of document.querySelectorAll<HTMLLinkElement>("link[data-then]")) {
    const rel = link.dataset.then ?? "";
    if (rel === "stylesheet") styles.push(settled(link));
    link.rel = rel;
  }
  await Promise.all(styles);
}

function settled(link: HTMLLinkElement): Promise<unknown> {
  return new Promise((resolve) => {
    link.addEventListener("load", resolve);
    link.addEventListener("error", resolve);
  });
}

async function firstPaint(): Promise<void> {
  if (document.visibilityState === "hidden") return;
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}
