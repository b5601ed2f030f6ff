// The door to the facts: prices, limits, cold starts, keep-alive, CPU curves and traces, each with its source.
// Nothing here throws on an unknown name: it answers a Result, {ok: true, value} or {ok: false, error: {what, found, allowed, message}}.
//   loadFacts(): Facts                                                   what is here at once: AWS's, with its newest prices
//   loadRunFacts(provider, edition): Promise<RunFacts>                   what a run there rests on; factsAtHand: the same, if it is here
//   loadPrices(provider, edition): Promise<Prices>                       one edition; both reject with UnknownPricesError
//   sourcedFacts                                                         prices, limits and keep-alive of all, with confidence and notes, for pages
//   sourcedColdStarts                                                    cold starts with samples and whole durations, for pages
//   providers; editions(provider); newestEdition(provider); isProvider(name)
//   priceList(prices, gatewayKind, freeTier): PriceList; priceOf(prices, item, freeTier): Price | null
//   serverSizes(provider?); serverHour(size, prices?): Result<Price>
//   runtimes(); coldStart({runtime, package, memoryMb, architecture}): Result<ColdStart>   quantiles in milliseconds
//   keepAliveSurvival(file): KeepAliveSurvival                           .keepAliveS is a quantile function in seconds
//   cpuCurveNames; cpuCurve(name): Result<CpuCurve>; cpuSpeed(curve, memoryMb): number
//   limits(provider): by name, those that are here; loadLimits(provider); limit(provider, name)   what each forbids stands in its `bounds`
//   failureAnswer(provider, gatewayKind, failure): {status, message, source}  how a failure is answered over HTTP
//   eventProviders; loadEvents(provider): Promise<EventShapes>            what travels at each hop, to be filled in
//   traceNames; traceMinutes(name); loadTrace(name): Promise<Trace>       rejects with UnknownTraceError
export { failureAnswer } from "./answers.ts";
export type { Failure, FailureAnswer } from "./answers.ts";
export { loadFacts } from "./content.ts";
export type { Facts, Prices, RunFacts } from "./content.ts";
export { coldStart, runtimes } from "./coldStarts.ts";
export { cpuCurve, cpuCurveNames, cpuSpeed } from "./cpuCurves.ts";
export { eventProviders, loadEvents } from "./events.ts";
export { TRAVEL_STEPS } from "./eventTypes.ts";
export type * from "./eventTypes.ts";
export { readLinearly } from "./interpolate.ts";
export { keepAliveSurvival } from "./keepAlive.ts";
export { limit, limits, loadLimits, type Limits } from "./limits.ts";
export {
  editions,
  factsAtHand,
  isProvider,
  loadPrices,
  loadRunFacts,
  newestEdition,
  providers,
  UnknownPricesError,
} from "./load.ts";
export { sourcedColdStarts } from "./sourcedColdStarts.ts";
export { sourcedFacts } from "./sourcedFacts.ts";
export { priceList, priceOf, serverHour } from "./prices.ts";
export { serverSizes } from "./serverSizes.ts";
export { measuredFor, type MeasuredRuntime } from "./wholeColdStarts.ts";
export { loadTrace, traceMinutes, traceNames, UnknownTraceError } from "./traces.ts";
export type { Bound, KeepAliveFile, Limit, LimitName, PriceItem, PriceItemName, PricesFile } from "./schema.ts";
export type * from "./types.ts";
