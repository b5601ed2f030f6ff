// Every page of the site by its address. Their code is fetched when they are asked for. Embeds have no router: see mountEmbed.tsx.

import type { ComponentType } from "react";
import type { MessageKey } from "#messages";
import { laterPage } from "./laterPage.tsx";
import { NotFoundPage } from "./NotFoundPage.tsx";

export interface SitePage {
  /** As the router writes it, from the base path the app was built for. */
  readonly path: string;
  /** Null for the start page, which is named after the whole; left out where the page names itself. */
  readonly titleKey?: Extract<MessageKey, `site.${string}`> | null;
  readonly Component: ComponentType;
  /** Fills the window: no header, and the focus is the page's own business. */
  readonly bare?: boolean;
  /** Fetches the page's code, where it is not here yet. */
  readonly preload?: () => Promise<void>;
}

const statements = async () => import("../pages/statements/index.ts");

export const pages: readonly SitePage[] = [
  { path: "/", titleKey: null, ...laterPage(async () => (await import("../pages/home/index.ts")).HomePage) },
  {
    path: "/lifecycle",
    titleKey: "site.lifecycle",
    ...laterPage(async () => (await import("../pages/lifecycle/index.ts")).LifecyclePage),
  },
  { path: "/lab", titleKey: "site.lab", ...laterPage(async () => (await import("../pages/lab/index.ts")).LabPage) },
  {
    path: "/learn",
    titleKey: "site.learn",
    ...laterPage(async () => (await import("../pages/learn/index.ts")).LearnPage),
  },
  { path: "/learn/:lesson", ...laterPage(async () => (await import("../pages/learn/index.ts")).LessonPage) },
  {
    path: "/slides",
    titleKey: "site.slides",
    ...laterPage(async () => (await import("../pages/slides/index.ts")).SlidesPage),
  },
  {
    path: "/slides/:deck/edit",
    ...laterPage(async () => (await import("../pages/deckEditor/index.ts")).EditorPage),
  },
  {
    path: "/slides/:deck/:slide?/:step?",
    bare: true,
    ...laterPage(async () => (await import("../pages/slides/index.ts")).DeckPage),
  },
  {
    path: "/teach",
    titleKey: "site.teach",
    ...laterPage(async () => (await import("../pages/teach/index.ts")).TeachPage),
  },
  { path: "/teach/:lesson", ...laterPage(async () => (await import("../pages/guide/index.ts")).GuidePage) },
  {
    path: "/beliefs",
    titleKey: "site.beliefs",
    ...laterPage(async () => (await import("../pages/beliefs/index.ts")).BeliefsPage),
  },
  { path: "/beliefs/:belief", ...laterPage(async () => (await import("../pages/beliefs/index.ts")).BeliefPage) },
  {
    path: "/briefs",
    titleKey: "site.briefs",
    ...laterPage(async () => (await import("../pages/briefs/index.ts")).BriefsPage),
  },
  { path: "/briefs/:brief", ...laterPage(async () => (await import("../pages/briefs/index.ts")).BriefPage) },
  {
    path: "/class",
    titleKey: "site.class",
    ...laterPage(async () => (await import("../pages/class/index.ts")).ClassPage),
  },
  {
    path: "/class/join",
    titleKey: "site.joinClass",
    ...laterPage(async () => (await import("../pages/class/index.ts")).JoinPage),
  },
  {
    path: "/break-even",
    titleKey: "site.break-even",
    ...laterPage(async () => (await import("../pages/break-even/index.ts")).BreakEvenPage),
  },
  {
    path: "/cold-starts",
    titleKey: "site.cold-starts",
    ...laterPage(async () => (await import("../pages/cold-starts/index.ts")).ColdStartsPage),
  },
  {
    path: "/my-bill",
    titleKey: "site.my-bill",
    ...laterPage(async () => (await import("../pages/my-bill/index.ts")).MyBillPage),
  },
  {
    path: "/facts",
    titleKey: "site.facts",
    ...laterPage(async () => (await import("../pages/facts/index.ts")).FactsPage),
  },
  {
    path: "/glossary",
    titleKey: "site.glossary",
    ...laterPage(async () => (await import("../pages/glossary/index.ts")).GlossaryPage),
  },
  {
    path: "/references",
    titleKey: "site.references",
    ...laterPage(async () => (await import("../pages/references/index.ts")).ReferencesPage),
  },
  {
    path: "/model",
    titleKey: "site.model",
    ...laterPage(async () => (await import("../pages/model/index.ts")).ModelPage),
  },
  { path: "/privacy", titleKey: "site.privacy", ...laterPage(async () => (await statements()).PrivacyPage) },
  {
    path: "/accessibility",
    titleKey: "site.accessibility",
    ...laterPage(async () => (await statements()).AccessibilityPage),
  },
  { path: "*", titleKey: "site.notFoundTitle", Component: NotFoundPage },
];
