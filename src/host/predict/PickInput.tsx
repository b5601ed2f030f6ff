// Pick one: native radio buttons that look like chips.
import { useId } from "react";
import { optionLabel } from "./words.ts";
import type { Question } from "./question.ts";

interface PickInputProps {
  readonly question: Extract<Question, { readonly options: unknown }>;
  readonly option: number | null;
  readonly onChange: (option: number) => void;
}

export function PickInput({ question, option, onChange }: PickInputProps) {
  const name = useId();
  return (
    <div className="flex flex-wrap gap-2">
      {question.options.map((_, index) => (
        <label
          key={optionLabel(question, index)}
          className="relative flex min-h-9 items-center rounded-lg border border-line-2 bg-panel px-3.5 py-1.5 text-sm has-checked:border-ink has-checked:font-semibold has-checked:shadow-[inset_0_0_0_1px_var(--ink)] has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-ink hover:border-ink-3"
        >
          <input
            type="radio"
            name={name}
            className="absolute inset-0 cursor-[inherit] appearance-none outline-none"
            checked={index === option}
            onChange={() => onChange(index)}
          />
          <span className="pointer-events-none relative">{optionLabel(question, index)}</span>
        </label>
      ))}
    </div>
  );
}
