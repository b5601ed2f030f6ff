// Defaults that depend on the provider, as far as they are not AWS's: what is published of it, or else AWS's number, which a notice
// tells (notices/provider.ts). The tests hold those that are limits to content/facts/<provider>/limits.json.
import { newestEdition, isProvider, type Provider } from "#facts";
import { defaults } from "./defaults.ts";
import type { FunctionSettings, Gateway, Scenario, Server } from "./scenario.ts";
import { vcpusOfMemory } from "./vcpus.ts";

/** Where a provider has no such limit: more than any run comes near. */
const NO_LIMIT = 1_000_000;
const KB_PER_MB = 1024;

interface ProviderDefaults {
  readonly gateway: Partial<Gateway>;
  readonly function: (memoryMb: number) => Partial<FunctionSettings>;
  readonly memoryMb: number;
  readonly accountConcurrency: number;
  readonly server: Partial<Server>;
}

const AZURE_INSTANCES = 100;
const GCP_INSTANCES = 100;
const GCP_REQUESTS_PER_INSTANCE = 80;

/** Microsoft, Flex Consumption, HTTP concurrency by instance size where none is chosen. */
function azureRequestsPerInstance(memoryMb: number): number {
  if (memoryMb <= 512) return 4;
  return memoryMb <= 2048 ? 16 : 32;
}

/** Google, Cloud Run, maximum concurrent requests: below one vCPU an instance takes one at a time. */
function gcpRequestsPerInstance(memoryMb: number): number {
  return vcpusOfMemory("gcp", memoryMb) >= 1 ? GCP_REQUESTS_PER_INSTANCE : 1;
}

const own: Readonly<Record<Exclude<Provider, "aws">, ProviderDefaults>> = {
  azure: {
    memoryMb: 2048,
    function(memoryMb) {
      const requestsPerInstance = azureRequestsPerInstance(memoryMb);
      return { requestsPerInstance, maxConcurrency: AZURE_INSTANCES * requestsPerInstance, keepAliveS: "measured" };
    },
    gateway: { timeoutS: 230 },
    accountConcurrency: NO_LIMIT,
    server: { size: "B1" },
  },
  gcp: {
    memoryMb: 512,
    function(memoryMb) {
      const requestsPerInstance = gcpRequestsPerInstance(memoryMb);
      return {
        requestsPerInstance,
        maxConcurrency: GCP_INSTANCES * requestsPerInstance,
        keepAliveS: 900,
        payloadLimitKb: 32 * KB_PER_MB,
      };
    },
    gateway: { ratePerS: 100_000, burst: 100_000, payloadLimitKb: 32 * KB_PER_MB },
    accountConcurrency: NO_LIMIT,
    server: { size: "e2-medium" },
  },
  cloudflare: {
    memoryMb: 128,
    function: () => ({
      requestsPerInstance: 1000,
      maxConcurrency: NO_LIMIT,
      startsPerS: NO_LIMIT,
      startBurst: NO_LIMIT,
      payloadLimitKb: 100 * KB_PER_MB,
    }),
    gateway: { ratePerS: NO_LIMIT, burst: NO_LIMIT, payloadLimitKb: 100 * KB_PER_MB },
    accountConcurrency: NO_LIMIT,
    server: {},
  },
};

/** How fast AWS started a function's instances until November 2023, in the editions of before: 500 to 3,000 at once, then 500 a minute. */
const UNTIL_2023: Pick<FunctionSettings, "startBurst" | "startsPerS"> = { startBurst: 3000, startsPerS: 8.3333 };
const SLOW_STARTS: readonly string[] = ["2019-12"];

/** A scenario's defaults at a provider, for instances of so much memory and as of an edition; AWS's for one that is not known. Null: what is usual. */
export function defaultsOf(
  provider: string,
  memoryMb: number | null,
  edition: string | null,
): Omit<Scenario, "workload"> {
  if (!isProvider(provider)) return defaults;
  const billing = { ...defaults.billing, edition: newestEdition(provider) };
  if (provider === "aws") {
    const starts = edition !== null && SLOW_STARTS.includes(edition) ? UNTIL_2023 : {};
    return { ...defaults, billing, function: { ...defaults.function, ...starts } };
  }
  const its = own[provider];
  return {
    ...defaults,
    provider,
    billing,
    gateway: { ...defaults.gateway, ...its.gateway },
    function: { ...defaults.function, memoryMb: its.memoryMb, ...its.function(memoryMb ?? its.memoryMb) },
    accountConcurrency: its.accountConcurrency,
    server: { ...defaults.server, ...its.server },
  };
}
