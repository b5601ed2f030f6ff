// The code of the pages that are opened most, which comes in parts of their own, so that an address can ask for it before the site itself
// is here. Every embed carries this list: the other pages name their code in pages.ts.

import type { ComponentType } from "react";

export const pageCode = {
  "/": async () => (await import("../pages/home/index.ts")).HomePage,
  "/lifecycle": async () => (await import("../pages/lifecycle/index.ts")).LifecyclePage,
  "/lab": async () => (await import("../pages/lab/index.ts")).LabPage,
  "/learn": async () => (await import("../pages/learn/index.ts")).LearnPage,
  "/slides": async () => (await import("../pages/slides/index.ts")).SlidesPage,
  "/teach": async () => (await import("../pages/teach/index.ts")).TeachPage,
  "/glossary": async () => (await import("../pages/glossary/index.ts")).GlossaryPage,
  "/references": async () => (await import("../pages/references/index.ts")).ReferencesPage,
  "/model": async () => (await import("../pages/model/index.ts")).ModelPage,
} satisfies Readonly<Record<string, () => Promise<ComponentType>>>;

/** Begins to fetch what the page at this path needs; a fetch that fails is tried again when the page is shown. */
export function fetchAhead(path: string): void {
  const load = Object.entries(pageCode).find(([each]) => each === path)?.[1];
  load?.().catch(() => {});
}
