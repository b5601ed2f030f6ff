// A part of the build: puts the start page's markup into index.html, so that its words are painted before any script arrives.
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
        if (!html.includes(place)) throw new Error(`index.html has no ${place} for the start page.`);
        const { prerenderHome } = await import(await bundleForNode("src/app/prerender.tsx", "prerender"));
        return html.replace(place, () => `<div id="ahead">${prerenderHome(base)}</div>`);
      },
    },
  };
}
