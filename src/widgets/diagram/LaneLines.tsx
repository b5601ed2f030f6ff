// The lines between the rooms: solid on the way in, dotted on the way back. Decoration: the sentence says what they show.

import { lanesOf, type Layout, pathData } from "#widgets/rooms";
import { ViewportPortal } from "@xyflow/react";

export function LaneLines({ layout }: { readonly layout: Layout }) {
  const { drawn } = lanesOf(layout);
  return (
    <ViewportPortal>
      <svg className="diagram-lanes" width={layout.width} height={layout.height} aria-hidden="true">
        {drawn.map(({ id, segments, isReturn }) => (
          <path key={id} d={pathData(segments)} className={isReturn ? "diagram-lane-back" : "diagram-lane"} />
        ))}
      </svg>
    </ViewportPortal>
  );
}
