// The pseudo-language: every catalogue text in brackets, accented and a third longer, so that text which escaped the catalogue
// stands out, and so does a layout that a longer language would break. Asked for with `?lang=pseudo`.

const ACCENTED: Readonly<Record<string, string>> = {
  a: "á",
  c: "ç",
  e: "é",
  i: "í",
  n: "ñ",
  o: "ó",
  s: "š",
  u: "ú",
  y: "ý",
  A: "Á",
  C: "Ç",
  E: "É",
  I: "Í",
  N: "Ñ",
  O: "Ó",
  S: "Š",
  U: "Ú",
};

const PSEUDO_OPEN = "⟦";
const PSEUDO_CLOSE = "⟧";

/** Turns a template into its pseudo-language form; names of slots stay as they are. */
export function toPseudo(template: string): string {
  const accented = template.replace(/\{[^}]*\}|[A-Za-z]/g, (part) => ACCENTED[part] ?? part);
  const length = Math.ceil(template.replace(/\{[^}]*\}/g, "").length / 3);
  // As words are, so that lines can break.
  const padding = "·".repeat(length).replaceAll(/(·{12})(?=·)/g, "$1 ");
  return `${PSEUDO_OPEN}${accented}${padding}${PSEUDO_CLOSE}`;
}
