// The text editor, CodeMirror, without React. It stands in a shadow root: there its rules are style sheets that scripts construct, as the
// content security policy admits; in a document they would be style elements.
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { json } from "@codemirror/lang-json";
import { bracketMatching, HighlightStyle, indentOnInput, syntaxHighlighting } from "@codemirror/language";
import { lintGutter, nextDiagnostic, previousDiagnostic, setDiagnostics } from "@codemirror/lint";
import { EditorSelection, EditorState } from "@codemirror/state";
import { EditorView, highlightActiveLine, keymap, lineNumbers } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import type { Mark } from "./checkText.ts";

export interface Editor {
  /** Puts another text in place of this one, as one change that can be taken back. */
  readonly setText: (text: string) => void;
  readonly setMarks: (marks: readonly Mark[]) => void;
  readonly goTo: (mark: Mark) => void;
  readonly dispose: () => void;
}

export interface EditorOptions {
  readonly text: string;
  /** The field's accessible name. */
  readonly label: string;
  readonly onChange: (text: string) => void;
}

const colours = HighlightStyle.define([
  { tag: tags.propertyName, color: "var(--ink)", fontWeight: "600" },
  { tag: tags.string, color: "var(--money)" },
  { tag: tags.number, color: "var(--cold-ink)" },
  { tag: [tags.bool, tags.null], color: "var(--security)" },
  { tag: [tags.punctuation, tags.separator], color: "var(--ink-3)" },
]);

const look = EditorView.theme({
  "&": {
    color: "var(--ink)",
    backgroundColor: "var(--paper)",
    border: "1px solid var(--line-2)",
    fontSize: "0.75rem",
    maxHeight: "min(32rem, 70dvh)",
  },
  "&.cm-focused": { outline: "2px solid var(--ink)", outlineOffset: "2px" },
  ".cm-scroller": { fontFamily: "var(--font-mono)", lineHeight: "1.5", overflow: "auto" },
  ".cm-content": { caretColor: "var(--ink)", padding: "0.5rem 0" },
  ".cm-gutters": { backgroundColor: "var(--panel)", color: "var(--ink-3)", borderRight: "1px solid var(--line)" },
  ".cm-activeLine": { backgroundColor: "color-mix(in srgb, var(--ink) 6%, transparent)" },
  "&.cm-focused .cm-matchingBracket": { backgroundColor: "var(--line)", outline: "1px solid var(--line-2)" },
  ".cm-lintRange-error": {
    backgroundImage: "none",
    textDecoration: "underline wavy var(--failed)",
    textUnderlineOffset: "3px",
  },
  ".cm-lint-marker-error": { content: "normal", color: "var(--failed)", textAlign: "center", lineHeight: "1.1" },
  ".cm-lint-marker-error::before": { content: '"✗"' },
  ".cm-tooltip": { backgroundColor: "var(--panel)", color: "var(--ink)", border: "1px solid var(--line-2)" },
  ".cm-diagnostic-error": { borderLeft: "4px solid var(--failed)" },
});

/**
 * What is typed in place of a selection. Left to the browser, some would keep the look of what it replaces in attributes that the content
 * security policy forbids, and complain of it.
 */
const typedOver = EditorView.domEventHandlers({
  beforeinput(event, view) {
    if (event.inputType !== "insertText" || event.data === null || view.composing) return false;
    if (view.state.selection.main.empty) return false;
    view.dispatch(view.state.replaceSelection(event.data), { userEvent: "input.type", scrollIntoView: true });
    return true;
  },
});

/** Builds the editor within an element of the page. */
export function createEditor(host: HTMLElement, { text, label, onChange }: EditorOptions): Editor {
  const place = document.createElement("div");
  host.replaceChildren(place);
  // The page's own keys, pastes and drops are not for a text, which to the page is no field: what happens in it happens to its place.
  for (const type of ["keydown", "paste", "dragover", "drop"] as const)
    place.addEventListener(type, (event) => {
      event.stopPropagation();
      if (type === "dragover") event.preventDefault();
    });
  const root = place.attachShadow({ mode: "open" });
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(),
        lintGutter(),
        history(),
        json(),
        indentOnInput(),
        bracketMatching(),
        highlightActiveLine(),
        syntaxHighlighting(colours),
        look,
        typedOver,
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ "aria-label": label, spellcheck: "false" }),
        EditorView.updateListener.of((update) => update.docChanged && onChange(update.state.doc.toString())),
        // Tab is bound to nothing, so that it leaves.
        keymap.of([{ key: "F8", run: nextDiagnostic, shift: previousDiagnostic }, ...historyKeymap, ...defaultKeymap]),
      ],
    }),
  });
  return {
    setText(next) {
      if (next !== view.state.doc.toString())
        view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: next } });
    },
    setMarks: (marks) =>
      view.dispatch(
        setDiagnostics(
          view.state,
          marks.map(({ from, to, text: message }) => ({ from, to, message, severity: "error" })),
        ),
      ),
    goTo: ({ from: wanted }) => {
      const from = Math.min(wanted, view.state.doc.length);
      view.dispatch({
        selection: EditorSelection.cursor(from),
        effects: EditorView.scrollIntoView(from, { y: "center" }),
      });
      view.focus();
    },
    dispose: () => view.destroy(),
  };
}
