// Copies a text. Where the browser refuses, it says so: the text stands beside it to be marked and copied by hand.
import { useState } from "react";
import { t } from "#messages";
import { Button, type ButtonProps } from "#ui";

interface CopyButtonProps {
  readonly text: string;
  /** What is on the button before it is pressed. */
  readonly children: string;
  readonly variant?: ButtonProps["variant"];
}

export function CopyButton({ text, children, variant }: CopyButtonProps) {
  const [said, setSaid] = useState<{ readonly of: string; readonly copied: boolean } | null>(null);
  const copy = async () => {
    const copied = await copyText(text);
    setSaid({ of: text, copied });
  };
  const current = said?.of === text ? said : null;
  return (
    <span className="inline-flex flex-wrap items-center gap-x-3 gap-y-1">
      <Button variant={variant} onClick={() => void copy()}>
        {children}
      </Button>
      <span role="status" className="text-sm text-ink-2">
        {current && t(current.copied ? "share.copied" : "share.notCopied")}
      </span>
    </span>
  );
}

async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
