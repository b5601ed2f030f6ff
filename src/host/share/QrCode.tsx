// An address as a QR code: black on white in every theme, for cameras at the back of a room.
import { useMemo } from "react";
import { encode } from "uqr";
import { cx } from "#ui";

interface QrCodeProps {
  /** What a camera reads. */
  readonly text: string;
  /** What a screen reader says. */
  readonly label: string;
  readonly className?: string;
}

/** The white margin that cameras need, in modules (ISO/IEC 18004 asks for four). */
const QUIET_ZONE = 4;

export function QrCode({ text, label, className }: QrCodeProps) {
  const { size, path } = useMemo(() => drawn(text), [text]);
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className={cx("aspect-square", className)}
    >
      <rect width={size} height={size} fill="white" />
      <path d={path} fill="black" />
    </svg>
  );
}

/** One path, a run of dark modules after the other. */
function drawn(text: string): { readonly size: number; readonly path: string } {
  const { size, data } = encode(text, { ecc: "M", border: QUIET_ZONE });
  let path = "";
  data.forEach((row, y) => {
    for (let x = 0; x < size; x++) {
      if (!row[x]) continue;
      let end = x;
      while (row[end]) end++;
      path += `M${x} ${y}h${end - x}v1h${x - end}z`;
      x = end;
    }
  });
  return { size, path };
}
