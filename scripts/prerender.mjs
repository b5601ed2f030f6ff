// A part of the build: puts the first pages' markup into index.html, so that their words are painted before any script arrives.
import { bundleForNode } from "./bundle.mjs";

const place = "<!--ahead-->";

/** @returns {import("vite").Plugin} */
export function prerender() {
  let base = "/";
  return {
    name: "prerender",
    apply: "build",
    configResolved(config) {
      base = config.base;
    },
    transformIndexHtml: {
      order: "post",
      async handler(html) {
        if (!html.includes(place)) throw new Error(`index.html has no ${place} for the pages made ahead.`);
        const { prerenderPages } = await import(await bundleForNode("src/app/prerender.tsx", "prerender"));
        const pages = Object.entries(await prerenderPages(base));
        const markup = pages.map(([name, page]) => `<div data-ahead="${name}">${page}</div>`).join("");
        return html.replace(place, () => markup);
      },
    },
  };
}
