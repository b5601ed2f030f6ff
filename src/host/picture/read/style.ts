// What the reading of a page needs of its styles: colours in one notation, lengths, the scale and the turn of a transform.

const resolved = new Map<string, string>();

/** Any colour as `rgb(…)` or `rgba(…)`: what the browser does not compute so, it is asked to paint on one pixel. */
export function colourOf(text: string): string {
  if (text === "" || /^(rgba?\(|transparent$|none$|url\()/.test(text)) return text;
  const known = resolved.get(text);
  if (known !== undefined) return known;
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = 1;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) return text;
  context.fillStyle = text;
  context.fillRect(0, 0, 1, 1);
  const [r, g, b, alpha] = context.getImageData(0, 0, 1, 1).data;
  const colour = `rgba(${r}, ${g}, ${b}, ${Math.round((alpha / 255) * 1000) / 1000})`;
  resolved.set(text, colour);
  return colour;
}

/** Each colour within a longer value, such as a gradient. */
export function coloursIn(value: string): string {
  return value.replace(/(?:oklab|oklch|lab|lch|hsla?|hwb|color)\([^()]*\)/g, colourOf);
}

/** Pixels of a length that CSS has computed; 0 for what is none. */
export const px = (length: string): number => Number.parseFloat(length) || 0;

export interface Turned {
  /** How much larger it is drawn than it is laid out. */
  readonly scale: number;
  /** Degrees clockwise. */
  readonly angle: number;
}

/** What the transforms of an element itself do to it, without where they move it. */
export function turnOf({ transform, scale, rotate }: CSSStyleDeclaration): Turned {
  const matrix = transform === "none" || transform === "" ? null : new DOMMatrixReadOnly(transform);
  const own = matrix ? Math.hypot(matrix.a, matrix.b) : 1;
  const angle = matrix ? (Math.atan2(matrix.b, matrix.a) * 180) / Math.PI : 0;
  return { scale: own * (Number.parseFloat(scale) || 1), angle: angle + (Number.parseFloat(rotate) || 0) };
}
