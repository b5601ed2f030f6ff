// Every page of the site by its address. Their code is fetched when they are asked for. Embeds have no router: see mountEmbed.tsx.

import type { ComponentType } from "react";
import type { MessageKey } from "#messages";
import { laterPage } from "./laterPage.tsx";
import { NotFoundPage } from "./NotFoundPage.tsx";
import { pageCode } from "./pageCode.ts";

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
  { path: "/", titleKey: null, ...laterPage(pageCode["/"]) },
  { path: "/lifecycle", titleKey: "site.lifecycle", ...laterPage(pageCode["/lifecycle"]) },
  { path: "/lab", titleKey: "site.lab", ...laterPage(pageCode["/lab"]) },
  { path: "/learn", titleKey: "site.learn", ...laterPage(pageCode["/learn"]) },
  { path: "/learn/:lesson", ...laterPage(async () => (await import("../pages/learn/index.ts")).LessonPage) },
  { path: "/slides", titleKey: "site.slides", ...laterPage(pageCode["/slides"]) },
  {
    path: "/slides/:deck/:slide?/:step?",
    bare: true,
    ...laterPage(async () => (await import("../pages/slides/index.ts")).DeckPage),
  },
  { path: "/teach", titleKey: "site.teach", ...laterPage(pageCode["/teach"]) },
  { path: "/teach/:lesson", ...laterPage(async () => (await import("../pages/guide/index.ts")).GuidePage) },
  { path: "/glossary", titleKey: "site.glossary", ...laterPage(pageCode["/glossary"]) },
  { path: "/references", titleKey: "site.references", ...laterPage(pageCode["/references"]) },
  { path: "/model", titleKey: "site.model", ...laterPage(pageCode["/model"]) },
  { path: "/privacy", titleKey: "site.privacy", ...laterPage(async () => (await statements()).PrivacyPage) },
  {
    path: "/accessibility",
    titleKey: "site.accessibility",
    ...laterPage(async () => (await statements()).AccessibilityPage),
  },
  { path: "*", titleKey: "site.notFoundTitle", Component: NotFoundPage },
];
