// Where on a sweep a point lies, in words.
import type { PointResult } from "#experiments";

/** "function.memoryMb 512, workload.ratePerS 3" */
export function atText(paths: readonly string[], { values }: PointResult): string {
  return paths.map((path, index) => `${path} ${values[index]}`).join(", ");
}
