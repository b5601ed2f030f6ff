// The value of a slider, as text that becomes a field once it is pressed; and how to set it back, once it is another than was opened.
import { useEffect, useRef, useState } from "react";
import { t } from "#messages";
import { asOpened, isChanged } from "./edits.ts";
import { Fault } from "./Fault.tsx";
import { Reset } from "./Reset.tsx";
import { settingOf, type SettingPath } from "./table.ts";
import { asTyped, fromTyped, UNITS } from "./units.ts";
import type { ControlsProps } from "../controls/types.ts";

export interface ValueProps {
  readonly path: SettingPath;
  readonly controls: ControlsProps;
  readonly label: string;
  readonly value: number;
  /** With its unit. */
  readonly text: string;
  readonly disabled: boolean;
  readonly onChange: (value: number) => void;
}

export function Value({ path, controls, label, value, text, disabled, onChange }: ValueProps) {
  const { draft, opened, onEdit } = controls;
  const [typing, setTyping] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const toButton = useRef(false);
  // Whoever typed goes on from the value; whoever went elsewhere stays there. An effect of an earlier rendering may still run in between:
  // the value is not there then.
  useEffect(() => {
    if (!toButton.current || !button.current) return;
    button.current.focus();
    toButton.current = false;
  });
  const leave = (byKey: boolean): void => {
    toButton.current = byKey;
    setTyping(false);
  };
  if (typing && !disabled)
    return (
      <Field
        path={path}
        label={label}
        value={value}
        onDone={(typed, byKey) => {
          leave(byKey);
          if (typed !== value) onChange(typed);
        }}
        onCancel={() => leave(true)}
      />
    );
  return (
    <span className="flex items-baseline gap-1.5">
      {isChanged(draft, opened, path) && (
        <Reset
          label={label}
          onReset={() => {
            toButton.current = true;
            onEdit(asOpened(draft, opened, path));
          }}
        />
      )}
      {disabled ? (
        <output className="font-semibold whitespace-nowrap tabular-nums">{text}</output>
      ) : (
        <button
          ref={button}
          type="button"
          aria-label={t("labSettings.type", { value: text, label })}
          className="control -mr-1 min-h-6 min-w-6 cursor-text text-right rounded px-1 font-semibold whitespace-nowrap underline decoration-line-2 decoration-dotted underline-offset-4 tabular-nums hover:bg-line/60 hover:decoration-ink-3"
          onClick={() => setTyping(true)}
        >
          {text}
        </button>
      )}
    </span>
  );
}

interface FieldProps extends Pick<ValueProps, "path" | "label" | "value"> {
  readonly onDone: (typed: number, byKey: boolean) => void;
  readonly onCancel: () => void;
}

function Field({ path, label, value, onDone, onCancel }: FieldProps) {
  const setting = settingOf(path);
  const unit = UNITS[("unit" in setting && setting.unit) || "count"];
  const [text, setText] = useState(() => asTyped(value, unit));
  const [fault, setFault] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  const finish = (byKey: boolean): void => {
    const typed = fromTyped(text, unit);
    if (typed === null)
      setFault(t("labSettings.noNumber", { found: `“${text.slice(0, 20)}”`, example: asTyped(value, unit) }));
    else onDone(typed, byKey);
  };
  return (
    <span className="flex min-w-0 flex-col items-end">
      <span className="flex items-baseline gap-1">
        <input
          ref={field}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          aria-label={unit.typed === "" ? label : t("labSettings.typed", { label, unit: unit.typed })}
          aria-invalid={fault !== null}
          className="h-6 w-24 rounded border border-ink bg-paper px-1 text-right font-semibold tabular-nums"
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setFault(null);
          }}
          onKeyDown={(event) => {
            if (event.key === "Enter") finish(true);
            else if (event.key === "Escape") onCancel();
            else return;
            event.preventDefault();
            event.stopPropagation();
          }}
          onBlur={() => finish(false)}
        />
        {unit.typed}
      </span>
      {fault !== null && <Fault text={fault} />}
    </span>
  );
}
