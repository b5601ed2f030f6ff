// What makes a fact of content/facts: a figure with its unit, its source, a date and how sure it is. The content check fails on one
// that lacks any of them; which have grown old is only told (oldFacts.mjs), since no test may fail by the date alone.

/**
 * @typedef {object} Found
 * @property {string} pointer where in the file, as JSON Pointer
 * @property {Record<string, unknown>} fact
 */

const PROVENANCE = ["unit", "source", "asOf", "confidence"];
/** What says the figure itself, or half of where it comes from. */
const MARKS = ["value", "tiers", "usdPerHour", "source", "asOf", "confidence"];
const FORMS = {
  asOf: { form: /^\d{4}(-\d{2}(-\d{2})?)?$/, allowed: "a year, a month or a day: YYYY, YYYY-MM or YYYY-MM-DD" },
  confidence: { form: /^(high|medium|low)$/, allowed: "high, medium or low" },
};

/** @param {unknown} value @returns {value is Record<string, unknown>} */
const isRecord = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/** @param {unknown} value a file of facts, or a part of one @param {string} [pointer] @returns {Found[]} all facts in it, those within others too */
export function factsIn(value, pointer = "") {
  if (Array.isArray(value)) return value.flatMap((each, index) => factsIn(each, `${pointer}/${index}`));
  if (!isRecord(value)) return [];
  const own = MARKS.some((key) => key in value) ? [{ pointer, fact: value }] : [];
  return [...own, ...Object.entries(value).flatMap(([key, each]) => factsIn(each, `${pointer}/${key}`))];
}

/** @param {unknown} value a file of facts @returns {string[]} what each fact lacks, or has in a form that is not allowed; none where all is well */
export function faultsIn(value) {
  return factsIn(value).flatMap(({ pointer, fact }) => {
    const missing = PROVENANCE.filter((key) => typeof fact[key] !== "string" || fact[key] === "");
    const malformed = Object.entries(FORMS).filter(
      ([key, { form }]) =>
        typeof fact[key] === "string" && fact[key] !== "" && !form.test(/** @type {string} */ (fact[key])),
    );
    return [
      ...missing.map((key) => `${pointer}: no ${key}`),
      ...malformed.map(([key, { allowed }]) => `${pointer}: ${key} is "${fact[key]}"; allowed is ${allowed}`),
    ];
  });
}

/**
 * Whether a fact is older than so many days: from the last day that its date may mean, so that one of a year is as young as it can be.
 * @param {string} asOf YYYY, YYYY-MM or YYYY-MM-DD @param {number} days @param {string} today YYYY-MM-DD
 */
export function isOlder(asOf, days, today) {
  const [year, month, day] = asOf.split("-").map(Number);
  // The day before the first of the next month, or the next year, is the last of this one.
  const last = Date.UTC(
    month === undefined ? year + 1 : year,
    month === undefined ? 0 : day === undefined ? month : month - 1,
    day ?? 0,
  );
  return Date.parse(today) - last > days * 86_400_000;
}
