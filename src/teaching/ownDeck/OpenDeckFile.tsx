// Opens a deck file: by a button, so that keyboard and fingers reach it. What is refused says why, and nothing that was open is lost.
import { useRef, useState } from "react";
import { t } from "#messages";
import { Button, reasonOf, type ButtonProps } from "#ui";
import { decodeText } from "#scenario";
import type { OwnDeck } from "./ownDeck.ts";
import { MOST, parseOwnText, tooLarge, type OwnDeckRead } from "./parse.ts";
import { reasonsOf } from "./readOwnDeck.ts";
import { Reasons } from "./Refused.tsx";

interface OpenDeckFileProps {
  readonly onOpen: (deck: OwnDeck) => void;
  readonly size?: ButtonProps["size"];
}

export function OpenDeckFile({ onOpen, size }: OpenDeckFileProps) {
  const input = useRef<HTMLInputElement>(null);
  const [lines, setLines] = useState<readonly string[]>([]);
  const open = async (file: File) => {
    try {
      const read = await readFile(file);
      setLines(read.kind === "ok" ? [] : reasonsOf(read));
      if (read.kind === "ok") onOpen(read.deck);
    } catch (error) {
      setLines([reasonOf(error)]);
    }
  };
  return (
    <>
      <Button size={size} onClick={() => input.current?.click()}>
        {t("ownDeck.openFile")}
      </Button>
      <input
        ref={input}
        type="file"
        accept="application/json,.json"
        aria-label={t("ownDeck.openFile")}
        className="hidden"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          // So that the same file, mended, can be chosen again.
          currentTarget.value = "";
          if (file) void open(file);
        }}
      />
      {lines.length > 0 && (
        <div className="w-full">
          <Reasons lines={lines} />
        </div>
      )}
    </>
  );
}

async function readFile(file: File): Promise<OwnDeckRead> {
  if (file.size > MOST.file) return tooLarge(file.size);
  return parseOwnText(decodeText(new Uint8Array(await file.arrayBuffer())));
}
