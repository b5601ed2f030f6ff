// What memory buys: a share of a vCPU, in proportion to memory unless the scenario names a number or a measured curve.

import type { FunctionSettings } from "#scenario";
import { cpuCurve, cpuSpeed } from "#facts";
import { formatCount, t } from "#messages";

/** Memory that comes with one whole vCPU on AWS Lambda. */
const FULL_VCPU_MB = 1769;

/** The sizes on the slider; any whole number of megabytes in between is allowed in a scenario. */
export const MEMORY_STOPS = [
  128, 160, 192, 224, 256, 320, 384, 448, 512, 640, 768, 896, 1024, 1152, 1280, 1408, 1536, 1769, 2048, 2304, 2560,
  3008, 3538, 4096, 5120, 6144, 7168, 8192, 9216, 10_240,
];

/** "0.29 vCPU: code runs 3.5× slower than at 1 769 MB" for these settings. */
export function memoryHint(settings: Pick<FunctionSettings, "memoryMb" | "vcpu">): string {
  const vcpu = vcpuOf(settings);
  const shown = vcpu.toFixed(2);
  if (typeof settings.vcpu === "number") return t("lab.vcpuFixed", { vcpu: shown });
  if (vcpu >= 1) return t("lab.vcpuWhole", { vcpu: shown });
  return t("lab.vcpuShare", { vcpu: shown, factor: (1 / vcpu).toFixed(1), mb: formatCount(FULL_VCPU_MB) });
}

function vcpuOf({ memoryMb, vcpu }: Pick<FunctionSettings, "memoryMb" | "vcpu">): number {
  if (typeof vcpu === "number") return vcpu;
  const curve = vcpu === null ? null : cpuCurve(vcpu);
  return curve?.ok ? cpuSpeed(curve.value, memoryMb) : memoryMb / FULL_VCPU_MB;
}
