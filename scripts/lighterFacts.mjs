// A part of the build: leaves out of the facts, which every run of a changed scenario fetches, what no run reads. Whoever shows a fact
// with all that is known of it reads its file as text (`?raw`).

/** Fields that no run reads, by file: what a file is about, of prices their names, confidence and notes, of measurements what the figures were worked out from. */
const unread = [
  { file: /\/content\/facts\/[^/]+\/[^/]+\/prices\.json$/, fields: ["about", "confidence", "name", "note", "region"] },
  { file: /\/content\/facts\/[^/]+\/limits\.json$/, fields: ["about"] },
  { file: /\/content\/facts\/[^/]+\/cold-starts\.json$/, fields: ["about", "samples", "coldMs", "warmMs"] },
];

/** @param {unknown} value @param {readonly string[]} fields @returns {unknown} */
function without(value, fields) {
  if (Array.isArray(value)) return value.map((each) => without(each, fields));
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).filter(([name]) => !fields.includes(name));
  return Object.fromEntries(kept.map(([name, each]) => [name, without(each, fields)]));
}

/** Of a price list's rules (its steps and minimums, and how it bills) runs read the value alone; of prices and servers the source, too. */
const rules =
  /^(billingStepMs|minimumBilledMs|billedTime|initialisationBilled|gatewayStepKb|eventStepKb|queueStepKb|limits)$/;

/** @param {Record<string, unknown>} file */
function withBareRules(file) {
  const entries = Object.entries(file).map(([name, each]) => [
    name,
    rules.test(name) ? without(each, ["unit", "source", "asOf"]) : each,
  ]);
  return Object.fromEntries(entries);
}

/** @param {string} code @param {string} id */
function lighter(code, id) {
  const fields = unread.find(({ file }) => file.test(id))?.fields ?? [];
  const kept = /** @type {Record<string, unknown>} */ (without(JSON.parse(code), fields));
  return id.endsWith("/prices.json") ? withBareRules(kept) : kept;
}

/** Ends as no JSON file does: Vite would read it as one. */
const suffix = ".module";
const prefix = "\0facts:";
const fetched = /content\/facts\/.*\/(prices|limits|keep-alive|cold-starts|cpu-curves)\.json$/;

/**
 * The single file holds every fact as text, for the pages that show them: what runs read is made of that text, so that no fact is in it
 * twice.
 * @returns {import("vite").Plugin}
 */
export function lighterFacts() {
  let isSingle = false;
  return {
    name: "lighter-facts",
    apply: "build",
    enforce: "pre",
    configResolved({ mode }) {
      isSingle = mode === "single";
    },
    async resolveId(source, importer) {
      if (!isSingle || !fetched.test(source)) return null;
      const found = await this.resolve(source, importer, { skipSelf: true });
      return found && `${prefix}${found.id}${suffix}`;
    },
    load(id) {
      if (!id.startsWith(prefix)) return null;
      const file = id.slice(prefix.length, -suffix.length);
      return `import text from ${JSON.stringify(`${file}?raw`)};\nexport default JSON.parse(text);`;
    },
    transform: {
      filter: { id: unread.map(({ file }) => file) },
      handler(code, id) {
        return { code: JSON.stringify(lighter(code, id)), map: null };
      },
    },
  };
}
