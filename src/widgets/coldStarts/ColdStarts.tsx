// Cold starts as they were measured: one picture at a time, chosen above.
import { t } from "#messages";
import { Segmented } from "#ui";
import { isOneOf, useWidgetState, type WidgetProps } from "#host";
import { ColdStartPicture } from "./ColdStartPicture.tsx";
import { VIEWS, type View } from "./figures.ts";

export function ColdStarts({ surface }: WidgetProps) {
  const [view, setView] = useWidgetState<View>("view", "runtimes", isOneOf(VIEWS));
  return (
    <div data-surface={surface} className="flex flex-1 flex-col gap-4 bg-panel p-4">
      <Segmented
        label={t("coldStarts.view")}
        value={view}
        options={VIEWS.map((value) => ({ value, label: t(`coldStarts.view.${value}`) }))}
        onChange={setView}
      />
      <ColdStartPicture view={view} />
    </div>
  );
}
