// A text that is changed as it is typed. What must not be empty keeps its last words until there are others.
import { useId, useState } from "react";
import { cx } from "#ui";

interface FieldProps {
  readonly label: string;
  readonly value: string;
  /** In characters. */
  readonly most: number;
  readonly onChange: (value: string) => void;
  /** What is typed after this is a change of its own. */
  readonly onSettle: () => void;
  readonly onFocus?: () => void;
  readonly needed?: boolean;
  /** Of more than one line; left out, it has one. */
  readonly rows?: number;
  /** Stands below: what can be written, or what stood here. */
  readonly hint?: string;
  readonly className?: string;
}

export function Field(props: FieldProps) {
  const { label, value, most, onChange, onSettle, onFocus, needed, rows, hint, className } = props;
  const id = useId();
  const [empty, setEmpty] = useState(false);
  const common = {
    id,
    value: empty ? "" : value,
    maxLength: most,
    "aria-describedby": hint === undefined ? undefined : `${id}-hint`,
    onChange: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) => {
      const isEmpty = needed === true && currentTarget.value.trim() === "";
      setEmpty(isEmpty);
      if (!isEmpty) onChange(currentTarget.value);
    },
    onFocus,
    onBlur: () => {
      setEmpty(false);
      onSettle();
    },
  };
  const look = "mt-1 block w-full rounded-md border border-line-2 bg-panel px-2 text-base text-ink";
  return (
    <div className={cx("min-w-0", className)}>
      <label htmlFor={id} className="text-sm font-semibold">
        {label}
      </label>
      {rows === undefined ? (
        <input type="text" {...common} className={cx(look, "h-9")} />
      ) : (
        <textarea rows={rows} {...common} className={cx(look, "py-1.5")} />
      )}
      {hint !== undefined && (
        <p id={`${id}-hint`} className="mt-1 text-xs text-ink-2 wrap-anywhere">
          {hint}
        </p>
      )}
    </div>
  );
}
