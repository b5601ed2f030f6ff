// The small drawings of the six components, in `currentColor`.

import type { Stage } from "#engine";

const PATHS: Readonly<Record<Stage | "server", string>> = {
  client: "M2.5 3.5h11v7.5h-11zM6 13.5h4M8 11v2.5",
  webServer: "M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2M2 8h12M8 2c2 2 2.6 4 2.6 6S10 12 8 14C6 12 5.4 10 5.4 8S6 4 8 2",
  gateway: "M2.5 4.5h4l3 3.5h4M2.5 11.5h4l3-3.5M11.5 6l2 2-2 2",
  security: "M8 2l5 1.8v3.7c0 3-2 5.3-5 6.5-3-1.2-5-3.5-5-6.5V3.8z",
  function: "M3.5 3h2L12 13h1M7.3 6.5L4 13",
  database:
    "M3 4.2C3 3 5.2 2.2 8 2.2s5 .8 5 2-2.2 2-5 2-5-.8-5-2zM3 4.2v7.6c0 1.2 2.2 2 5 2s5-.8 5-2V4.2M3 8c0 1.2 2.2 2 5 2s5-.8 5-2",
  server: "M3 2.5h10v4.5H3zM3 9h10v4.5H3zM5.2 4.75h.1M5.2 11.25h.1M8 4.75h3M8 11.25h3",
};

const TINTS: Readonly<Record<Stage | "server", string>> = {
  client: "bg-paper text-ink-2 border-line",
  webServer: "bg-paper text-ink-2 border-line",
  gateway: "bg-security-soft text-security border-transparent",
  security: "bg-security-soft text-security border-transparent",
  function: "bg-warm-soft text-warm-ink border-transparent",
  database: "bg-money-soft text-money border-transparent",
  server: "bg-paper text-ink border-line",
};

/** Of a component, or of the always-on servers beside them. */
export function RoomIcon({ room }: { readonly room: Stage | "server" }) {
  return (
    <span
      className={`inline-flex size-8 shrink-0 items-center justify-center rounded-lg border ${TINTS[room]}`}
      aria-hidden="true"
    >
      <svg
        viewBox="0 0 16 16"
        width="16"
        height="16"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.3"
        strokeLinecap="round"
        strokeLinejoin="round"
      >
        <path d={PATHS[room]} />
      </svg>
    </span>
  );
}
