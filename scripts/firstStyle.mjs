// The part of the built style that some markup needs, so that its words are painted before the whole style has come (decision 25).

/**
 * @param {string} css as built: minified, its selectors without strings that hold braces or commas
 * @param {string} markup
 * @returns {string} `css` without the rules for classes that `markup` does not name, in the same order
 */
export function firstStyle(css, markup) {
  const named = new Set([...markup.matchAll(/\sclass="([^"]*)"/g)].flatMap(([, names]) => names.split(/\s+/)));
  return partsOf(css.replaceAll(/\/\*.*?\*\//gs, ""))
    .map((part) => neededOf(part, named))
    .join("");
}

/**
 * Fonts that are declared once more are asked for once more, and text stands in others meanwhile.
 * @param {string} css as built
 * @returns {string} what comes after a first style
 */
export const withoutFonts = (css) => css.replaceAll(/@font-face\s*\{[^}]*\}/g, "");

/**
 * @param {Part} part
 * @param {ReadonlySet<string>} named classes
 * @returns {string}
 */
function neededOf({ head, body }, named) {
  if (body === null) return `${head};`;
  if (/^@(media|supports|layer|container)\b/.test(head)) {
    const inner = partsOf(body)
      .map((part) => neededOf(part, named))
      .join("");
    // A layer's place is where it is named first, be it empty.
    return inner === "" && !head.startsWith("@layer") ? "" : `${head}{${inner}}`;
  }
  const isNeeded = head.startsWith("@") || withoutNot(head).some((selector) => isFor(selector, named));
  return isNeeded ? `${head}{${body}}` : "";
}

/** A rule's selectors, without what need not be there. @param {string} head */
const withoutNot = (head) => head.replaceAll(/:not\([^)]*\)/g, "").split(",");

/**
 * Whether a selector may match where no other classes are named.
 * @param {string} selector
 * @param {ReadonlySet<string>} named
 */
function isFor(selector, named) {
  const classes = selector.matchAll(/(?<!\\)\.((?:\\[\da-f]{1,6}\s?|\\.|[\w-])+)/g);
  return [...classes].every(([, name]) => named.has(unescaped(name)));
}

/** @param {string} name as CSS writes it */
const unescaped = (name) =>
  name.replaceAll(/\\(?:([\da-f]{1,6})\s?|(.))/g, (_, code, sign) =>
    code === undefined ? sign : String.fromCodePoint(Number.parseInt(code, 16)),
  );

/** @typedef {{ head: string, body: string | null }} Part a rule, or a statement, which has no body */

/**
 * @param {string} css
 * @returns {Part[]}
 */
function partsOf(css) {
  /** @type {Part[]} */
  const parts = [];
  let from = 0;
  let open = 0;
  let depth = 0;
  for (let i = 0; i < css.length; i++) {
    if (css[i] === "\\") i++;
    else if (css[i] === '"') i = css.indexOf('"', i + 1);
    else if (css[i] === ";" && depth === 0) {
      parts.push({ head: css.slice(from, i), body: null });
      from = i + 1;
    } else if (css[i] === "{" && depth++ === 0) open = i;
    else if (css[i] === "}" && --depth === 0) {
      parts.push({ head: css.slice(from, open), body: css.slice(open + 1, i) });
      from = i + 1;
    }
  }
  return parts;
}
