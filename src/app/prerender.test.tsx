// The start page rendered ahead: its words are there, its links carry the base path, and the content security policy finds nothing to refuse.

import { expect, it } from "vitest";
import { prerenderHome } from "./prerender.tsx";

it("renders the start page under a base path", () => {
  const markup = prerenderHome("/course/");
  expect(markup).toContain("So who answers?");
  expect(markup).toContain('href="/course/lab"');
  expect(markup).not.toMatch(/ style=|<script|\son\w+=/);
});
