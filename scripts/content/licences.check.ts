// The licences page names every library that reaches the reader's browser, with its licence: held against the lock file.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const read = (file: string): string => readFileSync(fileURLToPath(new URL(`../../${file}`, import.meta.url)), "utf8");

interface Locked {
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
}

/** Name and licence of what is not for development alone; types alone never leave the compiler. */
function sentToReaders(): string[] {
  const { packages } = JSON.parse(read("package-lock.json")) as { readonly packages: Readonly<Record<string, Locked>> };
  return Object.entries(packages)
    .filter(([path, { dev, devOptional }]) => path !== "" && !dev && !devOptional && !path.includes("/@types/"))
    .map(([path, { license }]) => `${path.replace(/^.*node_modules\//, "")} ${license}`);
}

it("the licences page lists every library in the app, and no other", () => {
  const listed = [...read("LICENCES.md").matchAll(/^\| `(@?[a-z0-9/-]+)` +\| (\S+) +\|/gm)].map(
    ([, name, licence]) => `${name} ${licence}`,
  );
  expect(listed.toSorted()).toEqual(sentToReaders().toSorted());
});
