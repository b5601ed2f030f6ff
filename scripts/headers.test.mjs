// The hosting notes quote the headers that the preview server sends, word by word, in the form of each web server.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { productionHeaders } from "./headers.mjs";
import { headersText } from "./headersFile.mjs";

/** @param {string} path from the root */
const read = (path) => readFileSync(new URL(`../${path}`, import.meta.url), "utf8");

describe.each(Object.entries(productionHeaders))("%s", (name, value) => {
  it("is in README as it is sent", () => {
    expect(read("README.md")).toContain(`\n${name}: ${value}\n`);
  });

  it.each([
    ["any server", `\n${name}: ${value}\n`],
    ["nginx", `add_header ${name} "${value}" always;`],
    ["Apache", `Header always set ${name} "${value}"`],
    ["Caddy", `\n\t\t${name} "${value}"\n`],
    ["CloudFront", `"${name}"`],
  ])("is in the hosting notes for %s", (_, line) => {
    expect(read("docs/hosting.md")).toContain(line);
  });

  it("is in the file that Netlify and Cloudflare Pages read", () => {
    expect(headersText).toContain(`\n  ${name}: ${value}\n`);
  });
});
