// A source as facts have it: one or several, parted by semicolons, each "publisher, title <address>" and what is said of it behind that.

export interface Cited {
  readonly title: string;
  /** Null where none is known: then the title is all there is. */
  readonly address: string | null;
  readonly rest: string;
}

export function sourcesIn(text: string): readonly Cited[] {
  return text.split("; ").map((source) => {
    const [, title, address, rest] = /^(.*?) <(https?:\/\/[^>]+)>(.*)$/.exec(source) ?? [];
    return address === undefined ? { title: source, address: null, rest: "" } : { title, address, rest };
  });
}
