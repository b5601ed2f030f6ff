// The words that are here: those that every page speaks, and those of a room once it has brought its catalogue.

const words: Record<string, string> = {};

/** Adds a catalogue's words. */
export function addWords(more: Readonly<Record<string, string>>): void {
  Object.assign(words, more);
}

/** The template of a key. Throws RangeError where its catalogue is not here. */
export function templateOf(key: string): string {
  const template = words[key];
  if (template === undefined) throw new RangeError(`The words that "${key}" is among are not here: see src/messages.`);
  return template;
}
