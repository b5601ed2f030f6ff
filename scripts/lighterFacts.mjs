// A part of the build: leaves out of the facts, which every run of a changed scenario fetches, what no run reads: of prices only in the
// edition that is here at once (src/facts/content.ts), since the others are fetched when a scenario names them. Whoever shows a fact
// with all that is known of it reads its file as text (`?raw`).

/** Fields that no run reads, by file: what a file is about, of prices their names, confidence and notes, of measurements what the figures were worked out from. */
const unread = [
  { file: /\/content\/facts\/aws\/2026-12\/prices\.json$/, fields: ["about", "confidence", "note", "name"] },
  { file: /\/content\/facts\/[^/]+\/cold-starts\.json$/, fields: ["about", "samples", "coldMs", "warmMs"] },
];

/** @param {unknown} value @param {readonly string[]} fields @returns {unknown} */
function without(value, fields) {
  if (Array.isArray(value)) return value.map((each) => without(each, fields));
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).filter(([name]) => !fields.includes(name));
  return Object.fromEntries(kept.map(([name, each]) => [name, without(each, fields)]));
}

/** @returns {import("vite").Plugin} */
export function lighterFacts() {
  return {
    name: "lighter-facts",
    apply: "build",
    enforce: "pre",
    transform: {
      filter: { id: unread.map(({ file }) => file) },
      handler(code, id) {
        const fields = unread.find(({ file }) => file.test(id))?.fields ?? [];
        return { code: JSON.stringify(without(JSON.parse(code), fields)), map: null };
      },
    },
  };
}
