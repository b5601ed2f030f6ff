// A number that is typed, with its unit behind it. What is no number yet changes nothing.
import { useState } from "react";
import { Field } from "#ui";

interface NumberFieldProps {
  /** The unit, or what is counted: it names the field. */
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

export function NumberField({ label, value, onChange }: NumberFieldProps) {
  // What is being typed, while it says nothing else than the value.
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <Field
      label={label}
      labelAt="behind"
      isNumber
      width="w-20"
      value={typed !== null && Number(typed) === value ? typed : String(value)}
      onChange={(text, number) => {
        setTyped(text);
        if (Number.isFinite(number)) onChange(number);
      }}
    />
  );
}
