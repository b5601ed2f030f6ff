// A choice to tick, its words behind it.
import { cx } from "#ui";

interface CheckProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly className?: string;
}

export function Check({ label, checked, onChange, className }: CheckProps) {
  return (
    <label className={cx("flex min-h-6 items-center gap-2", className)}>
      <input
        type="checkbox"
        className="size-4 shrink-0 accent-ink"
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      {label}
    </label>
  );
}
