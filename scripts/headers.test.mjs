// The hosting notes quote the headers that the preview server sends: word by word.
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { productionHeaders } from "./headers.mjs";

it.each(Object.entries(productionHeaders))("README's hosting notes say %s as it is sent", (name, value) => {
  const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
  expect(readme).toContain(`\n${name}: ${value}\n`);
});
