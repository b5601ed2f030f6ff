// The hosting notes quote the headers that the preview server sends, word by word, in the form of each web server; and the policy names
// the origin it is for, once that is known.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { productionHeaders } from "./headers.mjs";
import { headersText, ownOrigin } from "./securityHeaders.mjs";

/** @param {string} path from the root */
const read = (path) => readFileSync(new URL(`../${path}`, import.meta.url), "utf8");

describe.each(Object.entries(productionHeaders("https://school.example")))("%s", (name, value) => {
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
    expect(headersText("https://school.example/course/lab")).toContain(`\n  ${name}: ${value}\n`);
  });
});

describe("the content security policy", () => {
  it("names the app's own origin wherever it says 'self', since WebKit takes 'self' for nothing in a sandboxed frame", () => {
    const policy = productionHeaders("https://school.example")["Content-Security-Policy"];
    expect(policy).toContain("script-src 'self' https://school.example;");
    expect(policy.replaceAll("'self' https://school.example", "")).not.toContain("'self'");
  });

  it("says 'self' alone where nobody said what the origin is", () => {
    expect(headersText(null)).toContain("; script-src 'self'; ");
  });

  it.each([
    ["lab.example:8080", "http://lab.example:8080"],
    ["[::1]:4173", "http://[::1]:4173"],
    [undefined, null],
    ["a.example; script-src *", null],
    ["a.example b.example", null],
    ["a.example, b.example", null],
  ])("takes from the request's host %j the origin %j", (host, origin) => {
    expect(ownOrigin(host)).toBe(origin);
  });
});
