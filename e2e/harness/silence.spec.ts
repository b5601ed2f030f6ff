// Proves the harness itself: what a page must not do is noticed, with the app's real headers.
import { expect, test } from "../support/index.ts";

const offences = [
  { title: "a console warning", complaint: /^console warning: planted/, commit: () => console.warn("planted") },
  {
    title: "an uncaught error",
    complaint: /^uncaught: Error: planted/,
    commit: () => {
      setTimeout(() => {
        throw new Error("planted");
      });
    },
  },
  {
    title: "a request to another origin",
    complaint: /Content Security Policy/,
    commit: () => void fetch("http://127.0.0.1:1/").catch(() => undefined),
  },
  {
    title: "an inline script",
    complaint: /Content Security Policy/,
    commit: () => document.head.append(Object.assign(document.createElement("script"), { textContent: "planted" })),
  },
  {
    title: "an inline style",
    complaint: /Content Security Policy/,
    commit: () => document.head.append(Object.assign(document.createElement("style"), { textContent: "a {}" })),
  },
];

for (const { title, complaint, commit } of offences) {
  test(`${title} is noticed`, async ({ page, complaints }) => {
    await page.goto("/");
    await page.evaluate(commit);
    await expect.poll(() => complaints.unexpected().join("\n")).toMatch(complaint);
    complaints.allow(complaint);
  });
}
