// What the Lab shows as an image: the diagram or the charts, as they stand now.
import { Suspense } from "react";
import { t } from "#messages";
import { Message, saveFile } from "#ui";
import { widgets } from "#widgets";
import { SaveImage } from "#host/picture";
import { DIAGRAM_ID, TIMELINE_ID } from "../Stage.tsx";
import { Part } from "./Part.tsx";

const shown = (id: string) => () => document.getElementById(id)?.querySelector("fieldset") ?? null;

export function ImagePart({ title }: { readonly title: string }) {
  const things = [
    { label: t(widgets.diagram.titleKey), element: shown(DIAGRAM_ID) },
    { label: t(widgets.timeline.titleKey), element: shown(TIMELINE_ID) },
  ];
  return (
    <Part title={t("labShare.image")}>
      <Suspense fallback={<Message kind="loading" title={t("labShare.loading")} />}>
        <SaveImage things={things} title={title} save={saveFile} />
      </Suspense>
    </Part>
  );
}
