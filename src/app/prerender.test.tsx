// The pages rendered ahead: their words are there, their links carry the base path, and the content security policy finds nothing to refuse
// in those that come alive.

import { expect, it } from "vitest";
import { prerenderPage, publicPages } from "./prerender.tsx";

it.each([
  ["/", "So who answers?"],
  ["/lab", "A flash sale hits a cold function"],
])("renders %s under a base path", async (path, words) => {
  const markup = await prerenderPage("/course/", path);
  expect(markup).toContain(words);
  expect(markup).toContain('href="/course/lab"');
  expect(markup).not.toMatch(/ style=|<script|\son\w+=/);
});

it("has every address once, each with a sentence of its own kind", async () => {
  const all = await publicPages();
  expect(new Set(all.map(({ path }) => path)).size).toBe(all.length);
  for (const { path, title, about } of all) {
    expect(path).toMatch(/^\/[a-z0-9/-]*$/);
    expect(title).not.toBe("");
    expect(about.length).toBeGreaterThan(20);
  }
});

it.each([
  ["/learn/benefits", /benefit/i],
  ["/slides/cold-starts?view=reading", /cold start/i],
  ["/model", /What Serverless Lab computes/],
  ["/glossary", /keep-alive/i],
  ["/teach/benefits", /A plan for 50 minutes/],
  ["/privacy", /serverless-lab\.learner/],
  ["/accessibility", /WCAG 2\.2/],
])("renders the text of %s, not only what waits for it", async (address, words) => {
  const markup = await prerenderPage("/", address);
  expect(markup).toMatch(words);
  expect(markup.length).toBeGreaterThan(5000);
});
