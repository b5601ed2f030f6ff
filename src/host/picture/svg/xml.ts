// The one place where texts become markup: whatever they say, they stay texts, and what comes out can be parsed.

/** What XML 1.0 does not allow even escaped: control characters, halves of surrogate pairs, and two that are no characters. */
const NOT_XML = /[^\t\n\r\P{Cc}]|\p{Cs}|[\ufffe\uffff]/gu;

const ESCAPED: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** A text as content of an element, or as value of an attribute in quotes. */
export function escapeXml(text: string): string {
  return text.replace(NOT_XML, "\ufffd").replace(/[&<>"']/g, (sign) => ESCAPED[sign]);
}

export type Attributes = Readonly<Record<string, string | number | null | undefined>>;

/** An element. Attributes that are null or undefined are left out; `content` is markup already. */
export function tag(name: string, attributes: Attributes, content = ""): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === "number" ? short(value) : escapeXml(String(value))}"`)
    .join("");
  return content === "" ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** A number to a hundredth of a pixel, without zeros that say nothing; 0 for what is no number. */
export function short(value: number): string {
  return Number.isFinite(value) ? String(Math.round(value * 100) / 100 || 0) : "0";
}
