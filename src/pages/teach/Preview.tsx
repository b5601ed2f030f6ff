// A piece as a course page would show it, in a frame that trusts nobody. Small ones are there to be looked at.
import { useRef } from "react";
import { cx, siteBase, useNear } from "#ui";
import { WIDTH_PX, type Piece } from "./pieces.ts";
import { SANDBOX } from "./snippet.ts";

interface PreviewProps {
  readonly piece: Piece;
  /** What stands after the `?` of its address, if anything. */
  readonly query: string;
  readonly label: string;
}

export function Preview(props: PreviewProps) {
  return (
    <div className="overflow-hidden rounded-lg border border-line">
      <Frame {...props} className="w-full" />
    </div>
  );
}

/** A picture of it, half the size and less; nothing in it can be used. It runs from when it comes near the screen. */
export function SmallPreview(props: PreviewProps) {
  const place = useRef<HTMLDivElement>(null);
  const near = useNear(place);
  return (
    <div ref={place} inert className="pointer-events-none h-52 overflow-hidden border-b border-line">
      {near && <Frame {...props} tabIndex={-1} className="origin-top-left scale-[0.36]" />}
    </div>
  );
}

interface FrameProps extends PreviewProps {
  readonly className: string;
  readonly tabIndex?: number;
}

function Frame({ piece, query, label, className, tabIndex }: FrameProps) {
  return (
    <iframe
      key={query}
      src={`${siteBase}embed/${piece.show}${query}`}
      title={label}
      sandbox={SANDBOX}
      width={WIDTH_PX}
      height={piece.heightPx}
      tabIndex={tabIndex}
      className={cx("block border-0", className)}
    />
  );
}
