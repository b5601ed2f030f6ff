// Editions of prices are added and never changed: a link that names one costs tomorrow what it costs today. Each that was published is
// listed with the digest of its file.
import { createHash } from "node:crypto";

/** @param {string | Uint8Array} text */
const digestOf = (text) => createHash("sha256").update(text).digest("hex");

/**
 * @param {Readonly<Record<string, string>>} published the SHA-256 of each edition, by its path below content/facts
 * @param {Readonly<Record<string, string | Uint8Array>>} files what stands in each edition now
 * @returns {string[]} one sentence for each that changed, is gone or is not listed; none where all is well
 */
export function editionFaults(published, files) {
  const names = [...new Set([...Object.keys(published), ...Object.keys(files)])].toSorted();
  return names.flatMap((name) => {
    if (!Object.hasOwn(files, name)) return [`${name} was published, and is gone`];
    const digest = digestOf(files[name]);
    if (!Object.hasOwn(published, name)) return [`${name} is not listed in publishedEditions.json: "${digest}"`];
    if (published[name] === digest) return [];
    return [`${name} was published, and has changed since: put what is new into a new edition`];
  });
}
