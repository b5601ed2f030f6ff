// The text that packing of version 1 refers back to: a scenario much like any other. Frozen: one changed character would make every
// link ever printed unreadable. It holds no meaning and need not keep up with defaults: a link still spells out its whole scenario.
import { toUtf8 } from "./bytes.ts";

const text = [
  `"functions":[{"name":"createOrder","route":"POST /orders","share":0.2,"memoryMb":1024},{"name":"listOrders","route":"GET /orders","share":0.5,"route":"ANY /","share":null}]\n`,
  `"interventions":[{"atS":1200,"set":{"function.provisionedConcurrency":10}},{"atS":1800,"untilS":2100,"outage":"database"},{"atS":1900,"untilS":2000,"slow":"database","factor":10},{"atS":2400,"deploy":"v2","share":0.1,"set":{"function.cpuMs":15}},{"atS":2700,"rollback":true},{"atS":3000,"killInstances":0.33},{"atS":3100,"untilS":3300,"outage":"zone"}]\n`,
  `"autoscale":{"min":1,"max":10,"targetUtilisation":0.6,"everyS":60,"startDelayS":120}\n`,
  `"trigger":"upload""trigger":"schedule""trigger":"queue","workload":{"kind":"constant","ratePerS":10}\n`,
  `"workload":{"kind":"bursts","baseRatePerS":0.8,"burstRatePerS":14,"everyS":1560,"lengthS":240}\n`,
  `"workload":{"kind":"day","meanRatePerS":0.002,"peakToMean":1.9,"periodS":86400}\n`,
  `"workload":{"kind":"trace","name":"azure2019-http","handlerTimes":"trace"}"workload":{"kind":"trace","countsPerMinute":[0,0,0,1,1,2,3]\n`,
  `"workload":{"kind":"trace","countsPerMinuteByFunction":{"workload":{"kind":"arrivals","timesS":[0.1,0.2],"durationsMs":[100,200]}\n`,
  `{"kind":"exponential","meanMs":100}{"kind":"lognormal","p50Ms":250,"p99Ms":900}{"kind":"uniform","minMs":10,"maxMs":20}{"kind":"empirical","samplesMs":[\n`,
  `{"kind":"percentiles","percentiles":[0,1,25,50,75,99,100],"valuesMs":["kind":"restApi","kind":"relational","runtime":"python3.13","runtime":"java21",\n`,
  `"package":"image","architecture":"arm64","keepAliveS":"measured","reuse":"newestInstance""leastRecentlyUsed""durationS":86400,"durationS":14400,"enabled":false,\n`,
  `{"version":1,"title":"","seed":7,"durationS":3600,"warmUpS":0,"recordLimit":2000000,"provider":"aws",`,
  `"billing":{"edition":"2026-10","freeTier":false},"trigger":"http","workload":{"kind":"poisson","ratePerS":1},`,
  `"client":{"networkMs":40,"payloadKb":2,"responseKb":10,"retries":0,"retryBaseMs":100,"retryCapMs":20000},`,
  `"webServer":{"enabled":true,"requestsPerVisit":8,"hitMs":15,"originMs":120,"cacheHitShare":0.95,"pageKb":300},`,
  `"gateway":{"enabled":true,"kind":"httpApi","ratePerS":10000,"burst":5000,"overheadMs":8,"timeoutS":30,"payloadLimitKb":10240},`,
  `"security":{"enabled":true,"users":1000,"verifyMs":20,"cacheTtlS":300,"badTokens":{"missing":0,"expired":0,"forged":0,`,
  `"wrongScope":0}},"function":{"runtime":"nodejs22.x","package":"zip","memoryMb":512,"architecture":"x86_64","vcpu":null,"startMs":0,`,
  `"initMs":"measured","firstRunCpuMs":"measured","cpuMs":20,"waitMs":0,"timeoutS":30,"keepAliveS":300,"payloadLimitKb":6144,`,
  `"maxConcurrency":1000,"startsPerS":100,"startBurst":1000,"provisionedConcurrency":0,"requestsPerInstance":1,"errorShare":0,`,
  `"reuse":"mostRecentlyUsed"},"functions":[],"accountConcurrency":1000,"zones":3,"database":{"enabled":true,"kind":"keyValue",`,
  `"callsPerRequest":1,"latencyMs":5,"capacityPerS":null,"burst":null,"maxAttempts":3,"retryBaseMs":50,"maxConnections":null,`,
  `"connectMs":30,"errorShare":0,"readShare":0.8,"itemKb":1,"storageGb":1},"async":{"maxRetries":2,"retryWaitS":[60,120],`,
  `"maxEventAgeS":21600,"duplicateShare":0},"queue":{"batchSize":10,"batchWindowS":0,"visibilityTimeoutS":180,"maxReceiveCount":5,`,
  `"pollers":5,"pollersPerMin":300},"interventions":[],"server":{"size":"m7g.large","count":2,"concurrencyEach":20,"queueLimit":1000,`,
  `"autoscale":null}}`,
].join("");

export const dictionaryV1: Uint8Array = toUtf8(text);
