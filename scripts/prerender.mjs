// A part of the build: one HTML file for every public address, with its words, title, description, card and oEmbed, so that any static
// host answers deep links. SITE_URL makes the addresses for other sites whole; without it there is no oEmbed, which must have them.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { bundleForNode } from "./bundle.mjs";
import { firstStyle, withoutFonts } from "./firstStyle.mjs";
import { fileOf, headOf, oEmbedOf } from "./publicHead.mjs";
import { filesOf, linksAtOnce, linksForLater } from "./preloads.mjs";
import { siteUrlOf } from "./siteUrl.mjs";

const place = "<!--ahead-->";
/** What index.html says where no script may run. */
const unscripted = /<noscript>.*?<\/noscript>/s;

/** Their markup comes alive in the page; that of the others is for those without script. */
const alive = new Map([
  ["/", "home"],
  ["/lab", "lab"],
]);

/**
 * @typedef {object} Room
 * @property {(base: string, address: string) => Promise<string>} prerenderPage
 * @property {(title: string) => string} refusedEmbed
 * @property {(title: string) => string} unscriptedEmbed
 * @property {() => Promise<import("./publicHead.mjs").PublicPage[]>} publicPages
 */

/** @returns {import("vite").Plugin} */
export function prerender() {
  let base = "/";
  let outDir = "";
  return {
    name: "prerender",
    enforce: "post",
    configResolved(config) {
      base = config.base;
      outDir = join(config.root, config.build.outDir);
    },
    // As hosts do that know a folder by its name without the slash.
    configurePreviewServer(server) {
      server.middlewares.use((request, _, next) => {
        const [path, ...query] = (request.url ?? "").split("?");
        const isFolder = !path.endsWith("/") && existsSync(join(outDir, path.slice(base.length - 1), "index.html"));
        if (isFolder) request.url = [`${path}/`, ...query].join("?");
        next();
      });
    },
    async generateBundle(_, bundle) {
      const index = bundle["index.html"];
      if (index?.type !== "asset") return;
      const shell = styleFirst(String(index.source));
      if (!shell.includes(place)) throw new Error(`index.html has no ${place} for the pages made ahead.`);
      const siteUrl = siteUrlOf(process.env.SITE_URL);
      const [, style = ""] = new RegExp(`<link rel="stylesheet"[^>]* href="${base}([^"]+)"`).exec(shell) ?? [];
      const cssOf = (/** @type {string} */ file) =>
        String(/** @type {import("vite").Rollup.OutputAsset} */ (bundle[file]).source);
      const keep = (/** @type {string} */ name, /** @type {string} */ source) =>
        this.getFileName(this.emitFile({ type: "asset", name, source }));
      const later = keep("later.css", withoutFonts(cssOf(style)));
      const room = /** @type {Room} */ (await import(await bundleForNode("src/app/prerender.tsx", "prerender")));
      for (const page of await room.publicPages()) {
        const inRoot = await ahead(page, base, room);
        const { scripts, styles } = filesOf(page.path, bundle);
        const name = alive.get(page.path);
        const links =
          name === undefined
            ? linksAtOnce(scripts, base, shell)
            : linksForLater(scripts, [later, ...styles], base, shell);
        const head = [headOf(page, base, siteUrl), ...links].join("\n    ");
        const whole = withHead(shell, head, page.path).replace(place, () => inRoot);
        const needed = () => firstStyle([style, ...styles].map(cssOf).join("\n"), whole);
        const headed = name === undefined ? whole : whole.replace(style, () => keep(`${name}.css`, needed()));
        const source = page.path.startsWith("/embed/")
          ? headed.replace(unscripted, () => room.unscriptedEmbed(page.title ?? ""))
          : headed;
        if (page.path === "/") index.source = source;
        else this.emitFile({ type: "asset", fileName: fileOf(page.path), source });
        const oEmbed = oEmbedOf(page, siteUrl);
        if (oEmbed) this.emitFile({ type: "asset", ...oEmbed });
      }
      // For hosts that answer what they do not have with this: addresses of steps and views, and those that lead nowhere.
      this.emitFile({ type: "asset", fileName: "404.html", source: shell.replace(place, "") });
    },
  };
}

/**
 * What stands in a page before its script has come.
 * @param {import("./publicHead.mjs").PublicPage} page
 * @param {string} base
 * @param {Room} room
 */
async function ahead({ path, title, words }, base, room) {
  if (path.startsWith("/embed/")) return room.refusedEmbed(title ?? "");
  if (words === null) return "";
  const markup = await room.prerenderPage(base, words);
  const name = alive.get(path);
  if (name !== undefined) return `<div data-ahead="${name}">${markup}</div>`;
  // The content security policy admits no style in markup.
  const still = markup.replaceAll(/ style="[^"]*"/g, "");
  // For those without script, and for search engines: shown to others, it would take what they type with it when the page comes.
  return `<noscript>${still}</noscript>`;
}

/**
 * Nothing is painted before the style has come, so that it is asked for before fonts and scripts.
 * @param {string} shell
 */
function styleFirst(shell) {
  const [style] = /<link rel="stylesheet"[^>]*>\s*/.exec(shell) ?? [""];
  return shell.replace(style, "").replace("<title>", (title) => style + title);
}

/**
 * @param {string} shell
 * @param {string} head
 * @param {string} path
 */
function withHead(shell, head, path) {
  return shell
    .replace('<html lang="en">', `<html lang="en" data-page="${path}">`)
    .replace(/\s*<title>.*<\/title>\s*<meta name="description"[^>]*>/, () => `\n    ${head}`);
}
