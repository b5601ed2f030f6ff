// A number that is typed, with its unit behind it. What is no number yet changes nothing.
import { useId, useState } from "react";

interface NumberFieldProps {
  /** The unit, or what is counted: it names the field. */
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

export function NumberField({ label, value, onChange }: NumberFieldProps) {
  const id = useId();
  // What is being typed, while it says nothing else than the value.
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed !== null && Number(typed) === value ? typed : String(value);
  return (
    <span className="inline-flex items-center gap-1.5">
      <input
        id={id}
        type="number"
        step="any"
        min={0}
        value={shown}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          if (Number.isFinite(event.currentTarget.valueAsNumber)) onChange(event.currentTarget.valueAsNumber);
        }}
        className="control h-8 w-20 rounded-md border border-line-2 bg-paper px-2 tabular-nums"
      />
      <label htmlFor={id}>{label}</label>
    </span>
  );
}
