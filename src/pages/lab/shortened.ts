// What somebody gave, in a message: it may be anything, and of any length.

const LONGEST = 60;

export function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
