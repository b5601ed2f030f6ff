// What has to be said beside the figures: how many, on which processor, which way they come, and what only some providers bill by.
import { t } from "#messages";
import { Button, Field, Segmented } from "#ui";
import type { Reports } from "./pasted.ts";
import { ALLOWED, numberTyped, type Typed } from "./typed.ts";

interface BesideProps {
  readonly typed: Typed;
  readonly onTyped: (change: Partial<Typed>) => void;
  /** Null for figures of a month, which say how many there are. */
  readonly reports: Reports | null;
  /** Whether any provider bills by them. */
  readonly asks: { readonly cpuShare: boolean; readonly vcpu: boolean };
}

type NumberField = keyof typeof ALLOWED;

export function Beside({ typed, onTyped, reports, asks }: BesideProps) {
  const shown: readonly NumberField[] = [
    ...(reports ? (["invocations"] as const) : []),
    ...(asks.cpuShare ? (["cpuShare"] as const) : []),
    ...(asks.vcpu ? (["vcpu"] as const) : []),
  ];
  const wrong = shown.filter((name) => typed[name].trim() !== "" && numberTyped(typed[name], ALLOWED[name]) === null);
  return (
    <>
      <div className="flex flex-wrap items-end gap-x-6 gap-y-3">
        {shown.map((name) => (
          <Field
            key={name}
            label={t(`myBill.${name}`)}
            labelAt="above"
            value={typed[name]}
            hint={t(`myBill.${name}Hint`)}
            width="w-52"
            onChange={(value) => onTyped({ [name]: value })}
          />
        ))}
        {reports && reports.perMonth !== null && (
          <Button onClick={() => onTyped({ invocations: String(reports.perMonth) })}>
            {t("myBill.atThisRate", { n: reports.perMonth })}
          </Button>
        )}
      </div>
      {wrong.map((name) => (
        <p key={name} role="alert" className="border-l-2 border-failed pl-3">
          {t(`myBill.${name}Wrong`, { found: typed[name] })}
        </p>
      ))}
      <Segmented
        label={t("myBill.architecture")}
        showLabel
        value={typed.architecture}
        options={(["x86_64", "arm64"] as const).map((value) => ({ value, label: t(`myBill.architecture.${value}`) }))}
        onChange={(architecture) => onTyped({ architecture })}
      />
      {(["isOverHttp", "freeTier"] as const).map((name) => (
        <label key={name} className="flex min-h-6 items-center gap-2">
          <input
            type="checkbox"
            className="size-3.5 accent-ink"
            checked={typed[name]}
            onChange={(event) => onTyped({ [name]: event.currentTarget.checked })}
          />
          {t(`myBill.${name}`)}
        </label>
      ))}
    </>
  );
}
