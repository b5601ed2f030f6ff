// The door to scenarios: reading and checking them, turning them into the engine's numbers, links, presets.
//   parseScenario(input): {ok: true, scenario} | {ok: false, problems}      parseJson(text): the same for text, with line and column
//   placesOf(text, pointers): where in the text these values stand
//   decodeText(bytes): a file's text, by its byte order mark
//   resolve(scenario, trace): Model       completeScenario(scenario, trace): Scenario      traceNameOf(workload): which trace to load
//   encodeLink(scenario): string          decodeLink(text): {kind: "ok", scenario} | {kind: "tooNew"} | {kind: "invalid", problems}
//   packJson(value, carrier): string      readCarried(text, carrier, read): the same for what is no scenario
//   noticesOf(scenario, trace): [{pointer, message}]: what its provider would refuse, what is not played; loadNotices(scenario); noticeLine(notice)
//   stopNotices(run.stopped): [{pointer, message}]: that a run met a bound
//   standInsOf(scenario): where it rests on another runtime's measurements
//   presets, presetNames, loadPreset(name)             defaults
//   sameValue(a, b): of what JSON can hold
//   readyArrivals(workload): the same, read and resolved in slices between which the page can answer
//   AT_A_TIME, atOnce(slices): how long such slices are, and what they come to without a rest
//   vcpusOfMemory(provider, memoryMb): what comes with an instance's memory
//   modelOf(scenario): Model, or a promise of it
//   For pages, which fetch it after they are shown: loadTools(): parseScenario, resolve; loadLinks(): encodeLink, decodeLink
export { loadInputs, type RunInputs } from "./inputs.ts";
export { atProvider } from "./atProvider.ts";
export { completeScenario } from "./complete.ts";
export { decodeText } from "./decodeText.ts";
export { defaults } from "./defaults.ts";
export type { DistributionKb, DistributionMs } from "./distribution.ts";
export type { Intervention } from "./intervention.ts";
export { AT_A_TIME, atOnce } from "./inSlices.ts";
export { parseJson } from "./json.ts";
export { packJson, readCarried, type Carrier, type NotCarried } from "./link/carried.ts";
export { decodeLink, encodeLink, type DecodedLink } from "./link/codec.ts";
export { parseScenario, type ParseResult } from "./parse.ts";
export { loadedLinks, loadedTools, loadLinks, loadTools, modelOf } from "./models.ts";
export { loadNotices } from "./notices/loadNotices.ts";
export { noticeLine, type Notice } from "./notices/notice.ts";
export { noticesOf } from "./notices/notices.ts";
export { stopNotices } from "./notices/stopped.ts";
export { placesOf } from "./places.ts";
export { loadPreset, presetNames } from "./presetFiles.ts";
export { presets, type Preset } from "./presets.ts";
export { describe, quoted, type Problem } from "./problem.ts";
export { readyArrivals } from "./readyArrivals.ts";
export { resolve, ScenarioError } from "./resolve/resolve.ts";
export { sameValue } from "./same.ts";
export type * from "./scenario.ts";
export { LONGEST_DURATION_S } from "./schema/sections.ts";
export { MOST_ARRIVALS, MOST_MINUTES } from "./schema/workloads.ts";
export { standInsOf, type StandsIn } from "./standIns.ts";
export { isRated, traceNameOf, type Workload } from "./workload.ts";
export { vcpusOfMemory } from "./vcpus.ts";
