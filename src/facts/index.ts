// The door to the facts: prices, limits, cold starts, keep-alive, CPU curves and traces, each with its source.
// Nothing here throws on an unknown name: it answers a Result, {ok: true, value} or {ok: false, error: {what, found, allowed, message}}.
//   loadFacts(): Facts                                                   all small facts but the limits
//   sourcedFacts                                                         prices, limits and keep-alive of all, with confidence and notes, for pages
//   sourcedColdStarts                                                    cold starts with samples and whole durations, for pages
//   providers; editions(provider)
//   priceList(provider, edition, gatewayKind, freeTier): Result<PriceList>
//   serverSizes(provider?, edition?); serverHour(size, provider?, edition?): Result<Price>
//   runtimes(); coldStart({runtime, package, memoryMb, architecture}): Result<ColdStart>   quantiles in milliseconds
//   keepAliveSurvival(provider): Result<KeepAliveSurvival>                .keepAliveS is a quantile function in seconds
//   cpuCurveNames; cpuCurve(name): Result<CpuCurve>; cpuSpeed(curve, memoryMb): number
//   limits(provider): by name; limit(provider, name)                      what each forbids stands in its `bounds`
//   failureAnswer(provider, gatewayKind, failure): {status, message, source}  how a failure is answered over HTTP
//   eventProviders; loadEvents(provider): Promise<EventShapes>            what travels at each hop, to be filled in
//   traceNames; traceMinutes(name); loadTrace(name): Promise<Trace>       rejects with UnknownTraceError
export { failureAnswer } from "./answers.ts";
export type { Failure, FailureAnswer } from "./answers.ts";
export { loadFacts } from "./content.ts";
export type { Facts, ProviderFacts } from "./content.ts";
export { coldStart, runtimes } from "./coldStarts.ts";
export { cpuCurve, cpuCurveNames, cpuSpeed } from "./cpuCurves.ts";
export { eventProviders, loadEvents } from "./events.ts";
export { TRAVEL_STEPS } from "./eventTypes.ts";
export type * from "./eventTypes.ts";
export { keepAliveSurvival } from "./keepAlive.ts";
export { limit, limits } from "./limits.ts";
export { sourcedColdStarts } from "./sourcedColdStarts.ts";
export { sourcedFacts } from "./sourcedFacts.ts";
export { editions, priceList, providers, serverSizes, serverHour } from "./prices.ts";
export { loadTrace, traceMinutes, traceNames, UnknownTraceError } from "./traces.ts";
export type { Bound, Limit, LimitName, PriceItem, PriceItemName, PricesFile } from "./schema.ts";
export type * from "./types.ts";
