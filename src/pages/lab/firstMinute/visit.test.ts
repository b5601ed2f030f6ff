// @vitest-environment happy-dom
// The first minute comes once, and only to whoever was not sent to a place in the Lab.
import { beforeEach, expect, it } from "vitest";
import { PARAMETERS } from "../address.ts";
import { isFirstVisit, keepVisit } from "./visit.ts";

beforeEach(() => localStorage.clear());

it("comes on the first visit, and never again", () => {
  expect(isFirstVisit("")).toBe(true);
  expect(isFirstVisit("?lang=pseudo")).toBe(true);
  keepVisit();
  expect(isFirstVisit("")).toBe(false);
});

it.each(PARAMETERS)("does not come to whoever was sent with a word for the Lab: %s", (name) => {
  expect(isFirstVisit(`?${name}=1`)).toBe(false);
});
