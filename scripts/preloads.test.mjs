// What a page's file fetches: the code that its address begins with, with what that imports, once, and nothing else.
import { describe, expect, it } from "vitest";
import { filesOf, linksAtOnce, linksForLater } from "./preloads.mjs";

const chunk = (/** @type {string} */ facade, /** @type {string[]} */ imports = []) => ({
  type: "chunk",
  fileName: `assets/${facade.replaceAll("/", "-")}.js`,
  facadeModuleId: `/house/${facade}`,
  imports,
});
const all = [
  chunk("src/app/index.ts", ["assets/shell.js"]),
  chunk("src/app/mountSite.tsx", ["assets/router.js"]),
  chunk("src/app/mountEmbed.tsx"),
  {
    ...chunk("src/pages/home/index.ts", ["assets/router.js"]),
    viteMetadata: { importedCss: new Set(["assets/home.css"]) },
  },
  chunk("src/pages/lab/Notices.tsx"),
  chunk("src/pages/lab/index.ts", ["assets/shell.js"]),
  chunk("src/pages/guide/index.ts"),
  chunk("src/widgets/diagram/index.ts"),
  { ...chunk("router"), fileName: "assets/router.js", facadeModuleId: null },
];
const bundle = /** @type {any} */ (Object.fromEntries(all.map((each) => [each.fileName, each])));
const files = (/** @type {string} */ path) =>
  linksAtOnce(filesOf(path, bundle).scripts, "/base/", "/base/assets/shell.js").map(
    (link) => /assets\/(.*)\.js/.exec(link)?.[1],
  );

describe("what a page fetches at once", () => {
  it.each([
    ["/", ["src-app-index.ts", "src-app-mountSite.tsx", "router", "src-pages-home-index.ts"]],
    ["/lab", ["src-app-index.ts", "src-app-mountSite.tsx", "router", "src-pages-lab-index.ts"]],
    ["/teach/benefits", ["src-app-index.ts", "src-app-mountSite.tsx", "router", "src-pages-guide-index.ts"]],
    ["/embed/diagram", ["src-app-index.ts", "src-app-mountEmbed.tsx", "src-widgets-diagram-index.ts"]],
    ["/embed/lesson/benefits", ["src-app-index.ts", "src-app-mountEmbed.tsx"]],
  ])("%s", (path, expected) => expect(files(path)).toEqual(expected));

  it("waits where words stand in the file, and so does the whole style", () => {
    const { scripts, styles } = filesOf("/", bundle);
    expect(linksForLater(scripts.slice(0, 2), styles, "/", "/assets/shell.js")).toEqual([
      '<link data-then="stylesheet" crossorigin href="/assets/home.css" />',
      '<link data-then="modulepreload" crossorigin href="/assets/src-app-index.ts.js" />',
    ]);
  });

  it("ends the build where a page has no part of its own", () => {
    expect(() => files("/glossary")).toThrow("src/pages/glossary/index.ts");
  });
});
