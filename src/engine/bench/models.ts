// The models of the speed targets: the function alone, and all six components.
import type { Model } from "../model.ts";
import { constantUs, exponentialUs, modelOf, SECOND_US, steady } from "../testing/model.ts";

const MS_US = 1000;

/** Poisson arrivals to a function alone: exponential handler of 2 s, keep-alive 600 s. */
export function bareModel(ratePerS: number, requests: number): Model {
  return modelOf({
    durationS: requests / ratePerS,
    recordLimit: 2_000_000,
    arrivals: steady("poisson", ratePerS),
    function: { waitUs: exponentialUs(2 * SECOND_US), keepAliveUs: constantUs(600 * SECOND_US) },
    server: { count: 40, concurrencyEach: 20, queueLimit: 1000 },
  });
}

/** The contract's defaults in all six components, with initialisation drawn around 200 ms. */
export function sixComponentsModel(ratePerS: number, requests: number): Model {
  return modelOf({
    durationS: requests / ratePerS,
    recordLimit: 2_000_000,
    arrivals: steady("poisson", ratePerS),
    client: { networkUs: constantUs(40 * MS_US), payloadKb: constantUs(2), responseKb: 10 },
    webServer: {
      enabled: true,
      requestsPerVisit: 8,
      hitUs: constantUs(15 * MS_US),
      originUs: constantUs(120 * MS_US),
      cacheHitShare: 0.95,
      pageKb: 300,
    },
    gateway: {
      enabled: true,
      ratePerS: 10_000,
      burst: 5000,
      overheadUs: constantUs(8 * MS_US),
      timeoutUs: 30 * SECOND_US,
      payloadLimitKb: 10_240,
    },
    security: { enabled: true, users: 1000, verifyUs: constantUs(20 * MS_US), cacheTtlUs: 300 * SECOND_US },
    function: {
      memoryMb: 512,
      cpuSpeed: 512 / 1769,
      vcpu: 512 / 1769,
      initUs: exponentialUs(200 * MS_US),
      cpuUs: constantUs(20 * MS_US),
      timeoutUs: 30 * SECOND_US,
      keepAliveUs: constantUs(300 * SECOND_US),
      payloadLimitKb: 6144,
      maxConcurrency: 2000,
      startsPerS: 100,
      startBurst: 1000,
    },
    database: {
      enabled: true,
      callsPerRequest: 1,
      latencyUs: constantUs(5 * MS_US),
      maxAttempts: 3,
      retryBaseUs: 50 * MS_US,
      readShare: 0.8,
      itemKb: 1,
    },
    server: { count: 2, concurrencyEach: 20, queueLimit: 1000 },
  });
}
