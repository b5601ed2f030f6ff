// Code, a request or a log line by line: what runs now stands out, what came from the request is marked. Long lines wrap.
import { cx } from "#ui";
import { highlight, markParts } from "./highlight.ts";
import { OWN_LOOK, RESTING_LOOK, TOKEN_LOOK } from "./looks.ts";
import type { TravelDocument } from "./travelAt.ts";

export function CodeText({ document }: { readonly document: TravelDocument }) {
  const { text, language, ownParts, running } = document;
  const lines = linesOf(text);
  return (
    <pre className="font-mono text-xs/5 [overflow-wrap:anywhere] whitespace-pre-wrap">
      {lines.map(({ line, from }, index) => {
        const runs = !running || (index >= running.from && index <= running.to);
        const parts = ownParts.map((part) => ({ from: part.from - from, to: part.to - from }));
        return (
          <span
            key={from}
            data-runs={running ? runs : undefined}
            className={cx(
              "block pr-3",
              running && "border-l-2 pl-2.5",
              running && (runs ? "border-ink" : "border-transparent"),
            )}
          >
            {markParts(highlight(line, language), parts).map((piece, place) => (
              <span
                key={`${place} ${piece.text}`}
                className={cx(
                  runs && (piece.marked ? OWN_LOOK : TOKEN_LOOK[piece.kind]),
                  !runs && RESTING_LOOK,
                  !runs && piece.kind === "comment" && "italic",
                )}
              >
                {piece.text}
              </span>
            ))}
            {"\n"}
          </span>
        );
      })}
    </pre>
  );
}

/** The lines of a text, each with its place in it. */
function linesOf(text: string): readonly { readonly line: string; readonly from: number }[] {
  let start = 0;
  return text.split("\n").map((line) => {
    const from = start;
    start += line.length + 1;
    return { line, from };
  });
}
