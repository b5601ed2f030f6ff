// A piece as a course page would show it, in a frame that trusts nobody. Small ones are there to be looked at.
import { cx, siteBase } from "#ui";
import { WIDTH_PX, type Piece } from "./pieces.ts";

interface PreviewProps {
  readonly piece: Piece;
  /** What stands after the `?` of its address, if anything. */
  readonly query: string;
  readonly label: string;
  /** A picture of it, half the size and less; nothing in it can be used. */
  readonly small?: boolean;
}

export function Preview({ piece, query, label, small = false }: PreviewProps) {
  const frame = (
    <iframe
      key={query}
      src={`${siteBase}embed/${piece.show}${query}`}
      title={label}
      sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"
      loading="lazy"
      width={WIDTH_PX}
      height={piece.heightPx}
      tabIndex={small ? -1 : undefined}
      className={cx("block border-0", small ? "origin-top-left scale-[0.36]" : "w-full")}
    />
  );
  if (!small) return <div className="overflow-hidden rounded-lg border border-line">{frame}</div>;
  return (
    <div inert className="pointer-events-none h-52 overflow-hidden border-b border-line">
      {frame}
    </div>
  );
}
