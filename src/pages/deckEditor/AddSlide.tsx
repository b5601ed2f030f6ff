// A slide of one's own: words, or a picture that runs a scenario: one of the list, or one that a link or a file carries.
import { useId, useRef, useState, type ReactNode } from "react";
import { t } from "#messages";
import { Button, Dialog, reasonOf, Select } from "#ui";
import { decodeText, presets } from "#scenario";
import { isWidgetId, widgetIds, widgets, type WidgetId } from "#widgets";
import { addedLayouts, MOST, type AddedLayout, type AddedSlide } from "#teaching/ownDeck";
import { Field } from "./Field.tsx";
import { readScenario } from "./readScenario.ts";

interface AddSlideProps {
  /** The scenario to begin with: a name, or packed; empty for none. */
  readonly scenario: string;
  /** Ids there are. */
  readonly taken: readonly string[];
  readonly onAdd: (slide: AddedSlide) => void;
  readonly onClose: () => void;
}

const OWN = "own";

export function AddSlide({ scenario, taken, onAdd, onClose }: AddSlideProps) {
  const [layout, setLayout] = useState<AddedLayout>(scenario === "" ? "points" : "widget");
  const [title, setTitle] = useState("");
  const [text, setText] = useState("");
  const [widget, setWidget] = useState<WidgetId>("timeline");
  const [preset, setPreset] = useState(scenario === "" ? presets[0].name : OWN);
  const [given, setGiven] = useState(scenario);
  const [timeS, setTimeS] = useState("");
  const [problems, setProblems] = useState<readonly string[]>([]);
  const runs = widgets[widget].defaultScenario !== null;

  const add = async () => {
    const slide = {
      id: freeId(taken),
      layout,
      title: title.trim() || t("deckEditor.untitled"),
      text,
      notes: "",
      minutes: 1,
    };
    if (layout !== "widget") return onAdd(slide);
    if (!runs) return onAdd({ ...slide, widget: { id: widget } });
    const read = preset === OWN ? await readScenario(given) : { kind: "ok" as const, source: preset, title: "" };
    if (read.kind !== "ok") return setProblems(read.lines);
    const at = timeS.trim() === "" ? {} : { t: Math.max(0, Number(timeS) || 0) };
    onAdd({
      ...slide,
      title: title.trim() || read.title || slide.title,
      widget: { id: widget, scenario: read.source, ...at },
    });
  };
  return (
    <Dialog
      title={t("deckEditor.addTitle")}
      close={t("slides.close")}
      onClose={onClose}
      className="w-[min(40rem,94vw)]"
    >
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          add().catch((error: unknown) => setProblems([reasonOf(error)]));
        }}
      >
        <Select
          label={t("deckEditor.layout")}
          value={layout}
          options={addedLayouts.map((value) => ({ value, label: t(`deckEditor.layout.${value}`) }))}
          onChange={setLayout}
        />
        <Field
          label={t("deckEditor.slideTitle")}
          value={title}
          most={MOST.title}
          onChange={setTitle}
          onSettle={() => {}}
        />
        <Field
          label={t("deckEditor.text")}
          value={text}
          most={MOST.text}
          rows={layout === "points" ? 5 : 2}
          hint={t("deckEditor.markup")}
          onChange={setText}
          onSettle={() => {}}
        />
        {layout === "widget" && (
          <>
            <Select
              label={t("deckEditor.widget")}
              value={widget}
              options={widgetIds.map((value) => ({ value, label: t(widgets[value].titleKey) }))}
              onChange={(value) => isWidgetId(value) && setWidget(value)}
            />
            {runs && (
              <>
                <Select
                  label={t("deckEditor.scenario")}
                  value={preset}
                  options={[
                    { value: OWN, label: t("deckEditor.scenarioOwn") },
                    ...presets.map((each) => ({ value: each.name, label: each.title })),
                  ]}
                  onChange={setPreset}
                />
                {preset === OWN && <Given value={given} onChange={setGiven} />}
                <Time value={timeS} onChange={setTimeS} />
              </>
            )}
          </>
        )}
        {problems.length > 0 && (
          <div role="alert" className="border-l-4 border-failed bg-failed-soft p-3 text-sm wrap-anywhere">
            {problems.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </div>
        )}
        <Button type="submit" variant="primary" className="w-fit">
          {t("deckEditor.addIt")}
        </Button>
      </form>
    </Dialog>
  );
}

function freeId(taken: readonly string[]): string {
  let n = 1;
  while (taken.includes(`own-${n}`)) n++;
  return `own-${n}`;
}

interface TextProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Given({ value, onChange }: TextProps): ReactNode {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div>
      <label htmlFor={id} className="text-sm font-semibold">
        {t("deckEditor.given")}
      </label>
      <textarea
        id={id}
        rows={3}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        className="mt-1 mb-2 block w-full rounded-md border border-line-2 bg-panel p-2 font-mono text-xs"
      />
      <Button size="small" onClick={() => input.current?.click()}>
        {t("deckEditor.givenFile")}
      </Button>
      <input
        ref={input}
        type="file"
        accept="application/json,.json"
        aria-label={t("deckEditor.givenFile")}
        className="hidden"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          currentTarget.value = "";
          void file?.arrayBuffer().then((bytes) => onChange(decodeText(new Uint8Array(bytes))));
        }}
      />
    </div>
  );
}

function Time({ value, onChange }: TextProps): ReactNode {
  const id = useId();
  return (
    <div className="text-sm">
      <label htmlFor={id} className="font-semibold">
        {t("deckEditor.time")}
      </label>
      <input
        id={id}
        type="number"
        min={0}
        step="any"
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        className="mt-1 block h-9 w-32 rounded-md border border-line-2 bg-panel px-2 text-base tabular-nums"
      />
    </div>
  );
}
