// The vCPUs that come with an instance's memory, where a scenario names none: each provider's own rule.
import type { Provider } from "#facts";

/** AWS Lambda developer guide: in proportion, one whole vCPU at 1,769 MB and six at 10,240 MB. */
const AWS_MB_PER_VCPU = 1769;
const AWS_MOST_VCPUS = 6;

/** Google, Cloud Run functions, memory and CPU: what comes with each size; between two sizes in proportion. */
const GCP: readonly (readonly [memoryMb: number, vcpus: number])[] = [
  [128, 0.083],
  [256, 0.167],
  [512, 0.333],
  [1024, 0.583],
  [2048, 1],
  [4096, 2],
];

/** Microsoft, Flex Consumption plan: processors come in proportion to an instance's memory; that 2,048 MB have one is taken. */
const AZURE_MB_PER_VCPU = 2048;

/** An isolate runs one thread. */
const CLOUDFLARE_VCPUS = 1;

/** vCPUs of an instance with this memory. */
export function vcpusOfMemory(provider: Provider, memoryMb: number): number {
  switch (provider) {
    case "aws":
      return Math.min(AWS_MOST_VCPUS, memoryMb / AWS_MB_PER_VCPU);
    case "azure":
      return memoryMb / AZURE_MB_PER_VCPU;
    case "gcp":
      return between(GCP, memoryMb);
    case "cloudflare":
      return CLOUDFLARE_VCPUS;
  }
}

/** Read linearly between the sizes; below the first in proportion, above the last as the last. */
function between(table: readonly (readonly [memoryMb: number, vcpus: number])[], memoryMb: number): number {
  let [fromMb, from] = [0, 0];
  for (const [toMb, to] of table) {
    if (memoryMb <= toMb) return from + ((memoryMb - fromMb) / (toMb - fromMb)) * (to - from);
    [fromMb, from] = [toMb, to];
  }
  return from;
}
