// The way to a file: a button for the keyboard and for fingers, the whole page for what is dropped; and why it was refused.
import { useRef, useState } from "react";
import { decodeText } from "#scenario";
import { t } from "#messages";
import { Button, Message, reasonOf } from "#ui";
import { useDroppedFile } from "./useDroppedFile.ts";

interface OpenFileProps {
  readonly label: string;
  /** Takes the text, or answers why not, line by line. */
  readonly onText: (text: string) => readonly string[] | null;
}

/** A brief may hold a whole scenario. In bytes. */
const LARGEST = 2_000_000;
const MOST_LINES = 8;

export function OpenFile({ label, onText }: OpenFileProps) {
  const input = useRef<HTMLInputElement>(null);
  const [lines, setLines] = useState<readonly string[] | null>(null);
  const open = async (file: File) => {
    try {
      setLines(
        file.size > LARGEST
          ? [t("briefs.file.tooLarge", { size: (file.size / 1e6).toFixed(1), most: LARGEST / 1e6 })]
          : onText(decodeText(new Uint8Array(await file.arrayBuffer()))),
      );
    } catch (error) {
      setLines([reasonOf(error)]);
    }
  };
  const held = useDroppedFile((file) => void open(file));
  return (
    <>
      <Button onClick={() => input.current?.click()}>{held ? t("briefs.drop") : label}</Button>
      <input
        ref={input}
        type="file"
        accept="application/json,.json"
        aria-label={label}
        className="hidden"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          // So that the same file, mended, can be chosen again.
          currentTarget.value = "";
          if (file) void open(file);
        }}
      />
      {lines && (
        <div className="w-full">
          <Message kind="error" title={t("briefs.refused")}>
            <ul className="flex flex-col gap-1 text-sm wrap-anywhere">
              {lines.slice(0, MOST_LINES).map((line) => (
                <li key={line}>{line}</li>
              ))}
              {lines.length > MOST_LINES && <li>{t("briefs.file.more", { n: lines.length - MOST_LINES })}</li>}
            </ul>
          </Message>
        </div>
      )}
    </>
  );
}
