// What memory buys: a share of a vCPU, in proportion to memory unless the scenario names a number or a measured curve.

import type { FunctionSettings } from "#scenario";
import { cpuCurve, cpuSpeed } from "#facts";
import { formatCount, t } from "#messages";

/** Memory that comes with one whole vCPU on AWS Lambda. */
const FULL_VCPU_MB = 1769;

/** "0.29 vCPU: code runs 3.5× slower than at 1 769 MB" for these settings. */
export function memoryHint(settings: Pick<FunctionSettings, "memoryMb" | "vcpu">): string {
  const vcpu = vcpuOf(settings);
  const shown = vcpu.toFixed(2);
  if (typeof settings.vcpu === "number") return t("labSettings.vcpuFixed", { vcpu: shown });
  if (vcpu >= 1) return t("labSettings.vcpuWhole", { vcpu: shown });
  return t("labSettings.vcpuShare", { vcpu: shown, factor: (1 / vcpu).toFixed(1), mb: formatCount(FULL_VCPU_MB) });
}

function vcpuOf({ memoryMb, vcpu }: Pick<FunctionSettings, "memoryMb" | "vcpu">): number {
  if (typeof vcpu === "number") return vcpu;
  const curve = vcpu === null ? null : cpuCurve(vcpu);
  return curve?.ok ? cpuSpeed(curve.value, memoryMb) : memoryMb / FULL_VCPU_MB;
}
