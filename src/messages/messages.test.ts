// The catalogue: templates fill, keys belong to their room, no exclamation marks, and the pseudo-language keeps the slots.

import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { t } from "./index.ts";
import { toPseudo } from "./pseudo.ts";
import { fill } from "./template.ts";

describe("templates", () => {
  it("puts values in, groups whole numbers, and picks the word for one or many", () => {
    expect(fill("{n} {n|request|requests} in {time}", { n: 1, time: "3 s" })).toBe("1 request in 3 s");
    expect(fill("{n} {n|request|requests}", { n: 7549 })).toBe("7\u202f549 requests");
  });

  it("leaves a slot without a value standing", () => expect(fill("{a} {b}", { a: "x" })).toBe("x {b}"));

  it("keeps slots in the pseudo-language", () => {
    expect(fill(toPseudo("Send {n} {n|request|requests}"), { n: 2 })).toMatch(/^⟦Šéñd 2 requests·+⟧$/);
  });

  it("finds a key", () => expect(t("shell.name")).toBe("Serverless Lab"));
});

describe("catalogues", async () => {
  const files = readdirSync(new URL("en/", import.meta.url)).filter((file) => file.endsWith(".ts"));
  for (const file of files) {
    const room = file.replace(".ts", "");
    const module = (await import(`./en/${room}.ts`)) as Record<string, Record<string, string>>;
    it(`${room} keeps its own keys and the house's tone`, () => {
      expect(Object.keys(module)).toEqual([room]);
      for (const [key, text] of Object.entries(module[room])) {
        expect(key.startsWith(`${room}.`), key).toBe(true);
        expect(text, key).not.toMatch(/!|\bsimply\b/i);
      }
    });
  }
});
