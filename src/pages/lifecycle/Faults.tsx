// What an address said that could not be understood, and what is shown instead.
import { t } from "#messages";
import { Message } from "#ui";
import type { Fault } from "./address.ts";

const LONGEST = 60;

export function Faults({ faults }: { readonly faults: readonly Fault[] }) {
  if (faults.length === 0) return null;
  return (
    <Message kind="error" title={t("lifecycle.badAddress")}>
      <ul className="text-sm break-words">
        {faults.map(({ parameter, found, allowed, shown }) => (
          <li key={parameter}>
            {t("lifecycle.fault", {
              parameter,
              found: found.length > LONGEST ? `${found.slice(0, LONGEST)}…` : found,
              allowed,
              shown,
            })}
          </li>
        ))}
      </ul>
    </Message>
  );
}
