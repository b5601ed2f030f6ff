// Traffic that somebody recorded: given as a file or as lines, shown as it was understood, played in place of the scenario's own.
import "#messages/labTraffic";
import { useId, useRef, useState, type DragEvent } from "react";
import { MOST_ARRIVALS, MOST_MINUTES, type Scenario } from "#scenario";
import { FORMS, type Form } from "#traffic";
import { formatCount, t } from "#messages";
import { Button, cx, Message, Select } from "#ui";
import { Preview } from "./Preview.tsx";
import type { Source } from "./readRecord.ts";
import { useRecord } from "./useRecord.ts";

interface TrafficPanelProps {
  readonly scenario: Scenario;
  readonly onUse: (scenario: Scenario) => void;
}

/** A field of text that is longer holds the page while it is laid out: it is read, and not shown. In characters. */
const LONGEST_SHOWN = 100_000;

export function TrafficPanel({ scenario, onUse }: TrafficPanelProps) {
  const { reading, read, forget } = useRecord();
  const [form, setForm] = useState<Form | "auto">("auto");
  const [text, setText] = useState("");
  const [refused, setRefused] = useState<string | null>(null);
  const give = (source: Source | string | null) => {
    const isSource = typeof source === "object" && source !== null;
    setRefused(typeof source === "string" ? source : null);
    if (isSource) read(source, form === "auto" ? null : form);
    else forget();
  };
  const lines = (given: string) => {
    setText(given.length > LONGEST_SHOWN ? "" : given);
    give(given.trim() === "" ? null : { kind: "text", text: given });
  };
  const readAs = (asked: Form | "auto") => {
    setForm(asked);
    if (reading) read(reading.source, asked === "auto" ? null : asked);
  };
  return (
    <section aria-label={t("labTraffic.title")} className="flex flex-col gap-3 text-sm">
      <p className="max-w-prose text-ink-2">
        {t("labTraffic.about")}{" "}
        {t("labTraffic.limits", { moments: formatCount(MOST_ARRIVALS), minutes: formatCount(MOST_MINUTES) })}
      </p>
      <div className="grid gap-x-8 gap-y-4 lg:grid-cols-[minmax(0,22rem)_minmax(0,1fr)]">
        <div className="flex flex-col gap-3">
          <FilePlace
            onGive={(source) => {
              setText("");
              give(source);
            }}
          />
          <Lines text={text} onChange={lines} />
          <Select
            label={t("labTraffic.form")}
            options={[
              { value: "auto", label: t("labTraffic.auto") },
              ...FORMS.map((value) => ({ value, label: t(`labTraffic.form.${value}`) })),
            ]}
            value={form}
            onChange={readAs}
          />
        </div>
        <div className="min-w-0">
          {refused !== null && <Message kind="error" title={refused} />}
          {reading?.refused && <Message kind="error" title={reading.refused} />}
          {reading && !reading.traffic && !reading.refused && (
            <div className="flex flex-wrap items-center gap-3">
              <progress
                aria-label={t("labTraffic.reading", { name: reading.name })}
                value={reading.share}
                className="h-1.5 w-64 max-w-full accent-ink"
              />
              <span>{t("labTraffic.reading", { name: reading.name })}</span>
              <Button size="small" onClick={forget}>
                {t("labTraffic.cancel")}
              </Button>
            </div>
          )}
          {reading?.traffic && (
            <Preview name={reading.name} traffic={reading.traffic} scenario={scenario} onUse={onUse} />
          )}
        </div>
      </div>
    </section>
  );
}

/** Where a file is dropped or chosen. */
function FilePlace({ onGive }: { readonly onGive: (given: Source | string) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const [held, setHeld] = useState(false);
  const give = (files: readonly File[]) =>
    onGive(files.length === 1 ? { kind: "file", file: files[0] } : t("labTraffic.many", { n: files.length }));
  const drop = (event: DragEvent) => {
    setHeld(false);
    // Else the page would take it for a scenario.
    event.preventDefault();
    const files = [...event.dataTransfer.files];
    const text = event.dataTransfer.getData("text/plain");
    if (files.length > 0) give(files);
    else if (text !== "") onGive({ kind: "text", text });
  };
  return (
    <div
      onDragOver={(event) => {
        event.preventDefault();
        setHeld(true);
      }}
      onDragLeave={() => setHeld(false)}
      onDrop={drop}
      className={cx(
        "flex flex-wrap items-center justify-center gap-2 rounded-lg border-2 border-dashed px-3 py-5",
        held ? "border-ink bg-paper" : "border-line-2",
      )}
    >
      <span>{t("labTraffic.drop")}</span>
      <Button size="small" onClick={() => input.current?.click()}>
        {t("labTraffic.choose")}
      </Button>
      <input
        ref={input}
        type="file"
        aria-label={t("labTraffic.choose")}
        className="hidden"
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // So that the same file, mended, can be chosen again.
          currentTarget.value = "";
          if (files.length > 0) give(files);
        }}
      />
    </div>
  );
}

function Lines({ text, onChange }: { readonly text: string; readonly onChange: (text: string) => void }) {
  const id = useId();
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id}>{t("labTraffic.paste")}</label>
      <textarea
        id={id}
        rows={4}
        wrap="off"
        spellCheck={false}
        value={text}
        placeholder={t("labTraffic.placeholder")}
        className="control resize-y rounded-md border border-line-2 bg-paper px-2 py-1.5 font-mono text-xs"
        onChange={(event) => onChange(event.currentTarget.value)}
        onPaste={(event) => {
          const pasted = event.clipboardData.getData("text/plain");
          if (pasted.length <= LONGEST_SHOWN) return;
          event.preventDefault();
          onChange(pasted);
        }}
      />
    </div>
  );
}
