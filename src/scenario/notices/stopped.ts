// What a run is told that met a bound and was stopped there.
import type { Stop } from "#engine";
import { grouped, type Notice } from "./notice.ts";

const BOUNDS = { steps: "so many steps", time: "so far in simulated time" } as const;

export function stopNotice({ bound, atUs, unfinished }: Stop): Notice {
  const rest = `${grouped(unfinished)} ${unfinished === 1 ? "request" : "requests"} had not ended`;
  return {
    pointer: "",
    message: `no run goes on for ${BOUNDS[bound]}: this one was stopped at ${grouped(atUs / 1e6)} s, when ${rest}; nothing is told of what would have followed`,
  };
}
