// A part of the build in mode "single": the whole app as one HTML file that runs from a memory stick. Script, style, fonts and icon stand
// in it; its content security policy names them by their hashes and lets nothing else in.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const publicFile = (/** @type {string} */ name) => fileURLToPath(new URL(`../public/${name}`, import.meta.url));

/** @param {string} name @param {string} type */
const dataUrl = (name, type) => `data:${type};base64,${readFileSync(publicFile(name)).toString("base64")}`;

/** @param {string} text */
const hashOf = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** @returns {import("vite").Plugin} */
export function singleFile() {
  return {
    name: "single-file",
    apply: "build",
    enforce: "post",
    generateBundle(_, bundle) {
      const outputs = Object.values(bundle);
      const index = bundle["index.html"];
      const script = outputs.find((each) => each.type === "chunk" && each.isEntry);
      if (index?.type !== "asset" || script?.type !== "chunk") throw new Error("The build has no page with a script.");
      const styles = outputs.flatMap((each) =>
        each.type === "asset" && each.fileName.endsWith(".css") ? [String(each.source)] : [],
      );
      const source = inOne(String(index.source), script.code, styles.join("\n"));
      for (const name of Object.keys(bundle)) delete bundle[name];
      this.emitFile({ type: "asset", fileName: "serverless-lab.html", source });
    },
  };
}

/**
 * @param {string} page
 * @param {string} code
 * @param {string} css
 */
function inOne(page, code, css) {
  const first = readFileSync(publicFile("first-paint.js"), "utf8").replaceAll("</", "<\\/");
  // In one file nothing is left to be loaded ahead.
  const script = code.replaceAll("__VITE_PRELOAD__", "[]").replaceAll(/<(?=\/script|!--|script)/gi, "\\x3c");
  const style = css.replaceAll(
    /url\(["']?[^"')]*fonts\/([\w-]+\.woff2)["']?\)/g,
    (_, file) => `url(${dataUrl(`fonts/${file}`, "font/woff2")})`,
  );
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(first)} ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    "worker-src blob: data:",
    "img-src data: blob:",
    "font-src data:",
    "connect-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return page
    .replaceAll(/\s*<link rel="(?:preload|modulepreload|stylesheet|manifest|apple-touch-icon|icon)"[^>]*>/g, "")
    .replaceAll(/\s*<script[^>]*><\/script>/g, "")
    .replace("<!--ahead-->", "")
    .replace(
      '<meta charset="utf-8" />',
      (meta) => `${meta}\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`,
    )
    .replace(
      "</head>",
      () =>
        `  <link rel="icon" href="${dataUrl("icon.svg", "image/svg+xml")}" />\n    <script>${first}</script>\n    <style>${style}</style>\n  </head>`,
    )
    .replace("</body>", () => `  <script type="module">${script}</script>\n  </body>`);
}
