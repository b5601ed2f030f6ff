// A small picture of a record: how many requests came when.
import { useMemo } from "react";
import { barsOf, type Traffic } from "#traffic";
import { formatCount, formatDuration, t } from "#messages";

export function Histogram({ traffic }: { readonly traffic: Traffic }) {
  const bars = useMemo(() => barsOf(traffic), [traffic]);
  if (!bars) return null;
  const { widthS, requests } = bars;
  const most = requests.reduce((one, other) => Math.max(one, other), 0);
  const said = t("labTraffic.bars", { width: formatDuration(widthS), most: formatCount(most) });
  return (
    <figure className="m-0 min-w-0 text-xs text-ink-2 tabular-nums">
      <svg
        role="img"
        aria-label={said}
        viewBox={`0 0 ${requests.length} 1`}
        preserveAspectRatio="none"
        className="block h-24 w-full border-b border-line-2"
      >
        <path
          className="fill-warm-ink"
          d={requests
            .map((count, index) => (count > 0 ? `M${index} 1v${-count / Math.max(1, most)}h0.9V1z` : ""))
            .join("")}
        />
      </svg>
      <div aria-hidden="true" className="flex justify-between">
        <span>{t("labTraffic.start")}</span>
        <span>{formatDuration(requests.length * widthS)}</span>
      </div>
      <figcaption>{said}</figcaption>
    </figure>
  );
}
