// Finds where in a JSON text the values of pointers stand: apart from the reader, whose every user would carry it.
import { pointerTo } from "./problem.ts";

/** Where in a text a value stands, from its key on; of an object or a list, its key or its bracket. In UTF-16 units. */
export interface JsonPlace {
  readonly from: number;
  readonly to: number;
}

/** An object or a list that is open; `pointer` is null where nothing that is sought lies within. */
interface Open {
  readonly pointer: string | null;
  readonly isList: boolean;
  index: number;
  key: (JsonPlace & { readonly text: string }) | null;
}

const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]|[^\s{}[\],:"]+/g;

/**
 * Where the values of these pointers (RFC 6901) stand in a text that `parseJson` reads, in their order; of one that is not there, what is
 * nearest around it.
 */
export function placesOf(text: string, pointers: readonly string[]): readonly JsonPlace[] {
  const wanted = new Set(pointers.flatMap(wayTo));
  const found = new Map<string, JsonPlace>();
  const open: Open[] = [];
  for (const { 0: token, index: from } of text.replace("\ufeff", " ").matchAll(TOKEN)) {
    const to = from + token.length;
    const inner = open.at(-1);
    if (token === ":") continue;
    if (token === "}" || token === "]") open.pop();
    else if (token === ",") beginNext(inner);
    else if (inner && !inner.isList && inner.key === null) inner.key = { text: token, from, to };
    else {
      const pointer = pointerIn(inner, wanted);
      const isLong = token === "{" || token === "[";
      const ofLong = inner?.key ?? { from, to };
      if (pointer !== null) found.set(pointer, isLong ? ofLong : { from: ofLong.from, to });
      if (isLong) open.push({ pointer, isList: token === "[", index: 0, key: null });
    }
  }
  return pointers.map((pointer) => {
    const near = wayTo(pointer).findLast((each) => found.has(each));
    const { from, to } = found.get(near ?? "") ?? { from: 0, to: 0 };
    return { from, to };
  });
}

function beginNext(inner: Open | undefined): void {
  if (!inner) return;
  inner.index++;
  inner.key = null;
}

/** Of the value that begins here. */
function pointerIn(inner: Open | undefined, wanted: ReadonlySet<string>): string | null {
  if (!inner) return "";
  if (inner.pointer === null) return null;
  const key = inner.key ? (JSON.parse(inner.key.text) as string) : inner.index;
  const pointer = pointerTo(inner.pointer, key);
  return wanted.has(pointer) ? pointer : null;
}

/** The pointers from the whole document to this one. */
function wayTo(pointer: string): readonly string[] {
  const keys = pointer.split("/");
  return keys.map((_, index) => keys.slice(0, index + 1).join("/"));
}
