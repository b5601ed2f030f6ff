// The pseudo-language: every catalogue text in brackets, accented and a third longer, so that text which escaped the catalogue
// stands out, and so does a layout that a longer language would break. Asked for with `?lang=pseudo`.

const PLAIN = "aceinosuyACEINOSUY";
const ACCENTED = "áçéíñóšúýÁÇÉÍÑÓŠÚÝ";

const PSEUDO_OPEN = "⟦";
const PSEUDO_CLOSE = "⟧";

/** Turns a template into its pseudo-language form; names of slots stay as they are. */
export function toPseudo(template: string): string {
  const accented = template.replace(/\{[^}]*\}|[A-Za-z]/g, (part) => ACCENTED[PLAIN.indexOf(part)] ?? part);
  const length = Math.ceil(template.replace(/\{[^}]*\}/g, "").length / 3);
  // As words are, so that lines can break.
  const padding = "·".repeat(length).replaceAll(/(·{12})(?=·)/g, "$1 ");
  return `${PSEUDO_OPEN}${accented}${padding}${PSEUDO_CLOSE}`;
}
