// The editor as a part of the page.
import { useEffect, useRef, useState } from "react";
import type { Mark } from "./checkText.ts";
import { createEditor, type Editor } from "./editor.ts";

interface JsonEditorProps {
  readonly text: string;
  /** The field's accessible name. */
  readonly label: string;
  readonly marks: readonly Mark[];
  /** Where to go, if anywhere; each mark is gone to once. */
  readonly goTo: Mark | null;
  readonly onChange: (text: string) => void;
}

export function JsonEditor({ text, label, marks, goTo, onChange }: JsonEditorProps) {
  const editor = useRef<Editor | null>(null);
  const latest = useRef(onChange);
  const [mount] = useState(() => (host: HTMLDivElement) => {
    const made = createEditor(host, { text, label, onChange: (next) => latest.current(next) });
    editor.current = made;
    return () => {
      editor.current = null;
      made.dispose();
    };
  });
  useEffect(() => void (latest.current = onChange), [onChange]);
  useEffect(() => editor.current?.setText(text), [text]);
  useEffect(() => editor.current?.setMarks(marks), [marks]);
  useEffect(() => {
    if (goTo) editor.current?.goTo(goTo);
  }, [goTo]);
  return <div ref={mount} className="min-w-0" />;
}
