// One picture of the measurements, with what can be chosen in it, what it says, and where its figures come from.
import type { Architecture, PackageKind } from "#facts";
import { t } from "#messages";
import { Segmented, Select } from "#ui";
import { isOneOf, useWidgetState } from "#host";
import { measuredRuntimes, MEMORY_MB, type View } from "./figures.ts";
import { Kept } from "./Kept.tsx";
import { Library } from "./Library.tsx";
import { Memory } from "./Memory.tsx";
import { Runtimes } from "./Runtimes.tsx";
import { Source } from "./Source.tsx";
import { Speed } from "./Speed.tsx";

const PACKAGES: readonly PackageKind[] = ["zip", "image"];
const ARCHITECTURES: readonly Architecture[] = ["x86_64", "arm64"];
const RUNTIMES = measuredRuntimes.map(({ id, name }) => ({ value: id, label: name }));
const FIRST_RUNTIME = "nodejs22.x";

export function ColdStartPicture({ view }: { readonly view: View }) {
  const [packed, setPacked] = useWidgetState<PackageKind>("package", "zip", isOneOf(PACKAGES));
  const [architecture, setArchitecture] = useWidgetState<Architecture>(
    "architecture",
    "x86_64",
    isOneOf(ARCHITECTURES),
  );
  const [memoryMb, setMemoryMb] = useWidgetState("memory", MEMORY_MB[0], isOneOf(MEMORY_MB));
  const [runtime, setRuntime] = useWidgetState("runtime", FIRST_RUNTIME, isOneOf(RUNTIMES.map(({ value }) => value)));
  return (
    <div className="flex flex-col gap-4 text-base">
      <div className="flex flex-wrap items-end gap-x-6 gap-y-3 empty:hidden">
        {view === "runtimes" && (
          <Segmented
            label={t("coldStarts.package")}
            showLabel
            value={packed}
            options={PACKAGES.map((value) => ({ value, label: t(`coldStarts.package.${value}`) }))}
            onChange={setPacked}
          />
        )}
        {view !== "kept" && view !== "speed" && (
          <Segmented
            label={t("coldStarts.architecture")}
            showLabel
            value={architecture}
            options={ARCHITECTURES.map((value) => ({ value, label: value }))}
            onChange={setArchitecture}
          />
        )}
        {view === "runtimes" && (
          <Segmented
            label={t("coldStarts.memoryOf")}
            showLabel
            value={memoryMb}
            options={MEMORY_MB.map((value) => ({ value, label: String(value) }))}
            onChange={setMemoryMb}
          />
        )}
        {view === "memory" && (
          <Select label={t("coldStarts.runtime")} value={runtime} options={RUNTIMES} onChange={setRuntime} />
        )}
      </div>
      {view === "runtimes" && <Runtimes {...{ packed, architecture, memoryMb }} />}
      {view === "memory" && <Memory {...{ runtime, architecture }} />}
      {view === "library" && <Library architecture={architecture} />}
      {view === "kept" && <Kept />}
      {view === "speed" && <Speed />}
      <Source view={view} />
    </div>
  );
}
