// A room of more than ten files opens with a README: what it is, what it must not know, where to begin reading; and the files that it names
// are there.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { roomOf } from "./boundaries.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const MOST_WITHOUT = 10;

/** The files below a folder. @param {string} folder @returns {string[]} */
const filesBelow = (folder) =>
  readdirSync(root + folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== "README.md")
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(root.length));

/** @type {Map<string, string[]>} */
const rooms = new Map();
for (const file of filesBelow("src")) {
  const room = roomOf(file);
  if (room !== null && room !== "main") rooms.set(`src/${room}`, [...(rooms.get(`src/${room}`) ?? []), file]);
}
for (const folder of ["scripts", "scripts/mdx"]) rooms.set(folder, filesBelow(folder));

const all = [...filesBelow("src"), ...filesBelow("scripts"), ...filesBelow("docs"), "package.json", "vite.config.ts"];
const large = [...rooms].filter(([, files]) => files.length > MOST_WITHOUT);

test.each(large)("%s has a README", (room) => {
  expect(existsSync(`${root}${room}/README.md`)).toBe(true);
});

test.each(large)("%s: the README names files that are there", (room) => {
  const text = readFileSync(`${root}${room}/README.md`, "utf8");
  const named = [...text.matchAll(/`([\w./-]+\.(?:tsx?|mjs|css|md|json))`/g)].map(([, name]) => name);
  expect(named.length).toBeGreaterThan(0);
  // It may point to another room's file.
  const isThere = (/** @type {string} */ name) => all.some((file) => file === name || file.endsWith(`/${name}`));
  expect(named.filter((name) => !isThere(name))).toEqual([]);
});
