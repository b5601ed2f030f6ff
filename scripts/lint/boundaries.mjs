// Executes the import table on one import: pure functions over paths relative to the project's root, with "/" between.
import { posix } from "node:path";
import { exactMath, impureGlobals, portableRooms, rooms, testLibraries, withoutReact } from "./import-table.mjs";

/**
 * @typedef {{ rule: "down" | "door" | "library" | "content" | "extension" | "react" | "testing", message: string }} Violation
 */

/** @param {string} file path relative to the root @returns {string | null} the room's path under src/, or null outside src */
export function roomOf(file) {
  const parts = file.split("/");
  if (parts[0] !== "src") return null;
  if (parts.length === 2) return "main";
  const nested = ["pages", "teaching", "widgets", "host"].includes(parts[1]) && parts.length > 3;
  return nested ? `${parts[1]}/${parts[2]}` : parts[1];
}

/** Tests and benches, and the folders that only they use. @param {string} file */
const isTest = (file) => /\.(test|bench)\.tsx?$|\/(testing|truths|bench)\//.test(file);

/** @param {string} file @param {string | null} room */
export const mustBePortable = (file, room) => portableRooms.includes(room ?? "") && !isTest(file);

/** @param {string} room */
const rowOf = (room) => rooms[room] ?? rooms[room.replace(/\/.*/, "/*")];

/** @param {readonly string[]} allowed @param {string} room */
const admits = (allowed, room) => allowed.includes(room) || allowed.includes(room.replace(/\/.*/, "/*"));

/** @param {string} specifier */
const isLocal = (specifier) => /^(\.|#)/.test(specifier);

/**
 * @param {string} file the importing file
 * @param {string} specifier as written, without a query
 * @param {Readonly<Record<string, string>>} aliases package.json "imports"
 * @returns {string} the imported path relative to the root
 */
function targetOf(file, specifier, aliases) {
  if (specifier.startsWith(".")) return posix.join(posix.dirname(file), specifier);
  const alias = Object.keys(aliases).find((key) => {
    const [head, tail] = key.split("*");
    return tail === undefined ? key === specifier : specifier.startsWith(head) && specifier.endsWith(tail);
  });
  if (alias === undefined) return specifier;
  const star = specifier.slice(alias.indexOf("*"));
  return posix.normalize(alias.includes("*") ? aliases[alias].replace("*", star) : aliases[alias]);
}

/** @param {string} file @param {string} room @param {string} library @returns {Violation | null} */
function checkLibrary(file, room, library) {
  const matches = (/** @type {string} */ allowed) =>
    library === allowed || library.startsWith(allowed.endsWith(":") ? allowed : `${allowed}/`);
  if (/^react(-dom)?(\/|$)/.test(library) && withoutReact.some((prefix) => file.startsWith(prefix)) && !isTest(file)) {
    return { rule: "react", message: `${file} must start without React.` };
  }
  if (isTest(file) && testLibraries.some(matches)) return null;
  if (rowOf(room)?.libraries.some(matches)) return null;
  return { rule: "library", message: `The import table gives the library "${library}" no place in ${room}.` };
}

/** @param {string} target @param {string | null} room @returns {Violation | null} */
function checkContent(target, room) {
  if (room === null) return null;
  const folder = target.split("/")[1];
  if (rowOf(room)?.content?.includes(folder)) return null;
  return { rule: "content", message: `content/${folder} is not read by ${room}, but through the room that types it.` };
}

/**
 * @param {string} file the importing file, relative to the root
 * @param {string} written the specifier as written
 * @param {Readonly<Record<string, string>>} aliases package.json "imports"
 * @returns {Violation | null}
 */
export function checkImport(file, written, aliases) {
  const specifier = written.replace(/\?.*$/, "");
  const room = roomOf(file);
  if (!isLocal(specifier)) return room === null ? null : checkLibrary(file, room, specifier);
  const target = targetOf(file, specifier, aliases);
  if (target.startsWith("content/")) return checkContent(target, room);
  if (room !== null && target.startsWith("docs/") && rowOf(room)?.docs?.includes(target.slice("docs/".length)))
    return null;
  const targetRoom = roomOf(target);
  if (targetRoom !== null && room !== null && isTest(target) && !isTest(file)) {
    return { rule: "testing", message: `${target} is for tests only.` };
  }
  if (room !== null && targetRoom === null) {
    return { rule: "down", message: `${room} reaches out of src/ to ${target}.` };
  }
  if (targetRoom !== null && targetRoom === room) return checkWithinRoom(file, specifier, room);
  if (room !== null && targetRoom !== null && !admits(rowOf(room)?.rooms ?? [], targetRoom)) {
    return { rule: "down", message: `The import table does not let ${room} import ${targetRoom}.` };
  }
  if (targetRoom !== null && !isDoor(target)) {
    return { rule: "door", message: `${targetRoom} is entered by its index.ts only, not by ${target}.` };
  }
  return null;
}

/** A catalogue of words is a door of its own. @param {string} file */
const isDoor = (file) => /^src\/(.+\/)?index\.ts$|^src\/messages\/(en\/[\w*]+|product)\.ts$/.test(file);

/** @param {string} file @param {string} specifier @param {string} room @returns {Violation | null} */
function checkWithinRoom(file, specifier, room) {
  if (specifier.startsWith("#")) {
    if (isTest(file)) return null;
    return { rule: "door", message: `${room} does not enter itself by its own door: import the file.` };
  }
  if (/\.[a-z]+$/.test(specifier)) return null;
  return { rule: "extension", message: `Write the extension: "${specifier}.ts".` };
}

/** @param {string} name */
export const isExactMath = (name) => exactMath.includes(name);
/** @param {string} name */
export const isImpureGlobal = (name) => impureGlobals.includes(name);
