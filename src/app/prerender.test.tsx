// The pages rendered ahead: their words are there, their links carry the base path, and the content security policy finds nothing to refuse.

import { expect, it } from "vitest";
import { prerenderPages } from "./prerender.tsx";

it.each([
  ["home", "So who answers?"],
  ["lab", "A real morning"],
] as const)("renders %s under a base path", async (name, words) => {
  const markup = (await prerenderPages("/course/"))[name];
  expect(markup).toContain(words);
  expect(markup).toContain('href="/course/lab"');
  expect(markup).not.toMatch(/ style=|<script|\son\w+=/);
});
