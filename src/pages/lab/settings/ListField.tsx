// A list of seconds as text: taken when it is left or Enter is pressed, told beside it while it cannot be read.
import { useId, useState } from "react";
import { t } from "#messages";
import { Fault } from "./Fault.tsx";
import { fromTyped, UNITS } from "./units.ts";

interface ListFieldProps {
  readonly label: string;
  readonly values: readonly number[];
  readonly onChange: (values: readonly number[]) => void;
}

export function ListField({ label, values, onChange }: ListFieldProps) {
  const id = useId();
  /** Null: nothing is being typed. */
  const [typed, setTyped] = useState<string | null>(null);
  const [isFaulty, setFaulty] = useState(false);
  const finish = (): void => {
    if (typed === null) return;
    const read = typed.trim() === "" ? [] : typed.split(",").map((each) => fromTyped(each, UNITS.s));
    const numbers = read.filter((each) => each !== null);
    if (numbers.length < read.length) return setFaulty(true);
    setTyped(null);
    onChange(numbers);
  };
  return (
    <div className="text-sm">
      <div className="flex items-center justify-between gap-3">
        <label htmlFor={id}>{label}</label>
        <input
          id={id}
          type="text"
          autoComplete="off"
          aria-invalid={isFaulty}
          className="control h-7 w-32 rounded border border-line-2 bg-paper px-1.5 text-right font-semibold tabular-nums"
          value={typed ?? values.join(", ")}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setFaulty(false);
          }}
          onKeyDown={(event) => event.key === "Enter" && finish()}
          onBlur={finish}
        />
      </div>
      {isFaulty && <Fault text={t("labSettings.noList", { found: `“${(typed ?? "").slice(0, 20)}”` })} />}
    </div>
  );
}
