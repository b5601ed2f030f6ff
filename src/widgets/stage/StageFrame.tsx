// A place for a scene on a page: as wide as the place; where that is narrow, with fewer words instead of smaller ones.
import { useRef, type ReactNode } from "react";
import { isNarrow } from "#widgets/floor";
import { useSize, type Rect } from "#widgets/rooms";

/** The stage's own width, and that of a telephone; in its units. */
const WIDE = 1280;
const NARROW = 390;
/** Pictures have the same words on a telephone: there the stage is wider than with rooms, and smaller. */
const NARROW_PICTURE = 700;
const MARGIN = { wide: 40, narrow: 8 };

interface StageFrameProps {
  /** How tall the place is; it must not follow from what stands in it. */
  readonly className: string;
  /** A picture alone, without rooms. */
  readonly pictured?: boolean;
  /** Draws the stage in an area, in its units. */
  readonly children: (area: Rect, narrow: boolean) => ReactNode;
}

export function StageFrame({ className, pictured = false, children }: StageFrameProps) {
  const place = useRef<HTMLDivElement>(null);
  const size = useSize(place);
  const small = isNarrow(size?.widthPx ?? WIDE);
  const narrow = small && !pictured;
  const width = small ? (pictured ? NARROW_PICTURE : NARROW) : WIDE;
  const scale = (size?.widthPx ?? width) / width;
  const margin = small ? MARGIN.narrow : MARGIN.wide;
  const height = (size?.heightPx ?? 0) / scale;
  const area = { x: margin, y: margin, width: width - 2 * margin, height: height - 2 * margin };
  return (
    <div ref={place} className={`relative overflow-hidden bg-paper ${className}`}>
      {size && (
        <div className="absolute top-0 left-0 origin-top-left" style={{ width, height, transform: `scale(${scale})` }}>
          {children(area, narrow)}
        </div>
      )}
    </div>
  );
}
