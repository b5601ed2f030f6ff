// The break-even with all its room. What is compared stands in the address; what is guessed does not.
import { useState } from "react";
import { createWidgetState, WidgetStateContext } from "#host";
import { t } from "#messages";
import { BreakEven } from "#widgets/breakEven";
import { useAddress } from "./useAddress.ts";

export function BreakEvenPage() {
  const [chosen] = useState(createWidgetState);
  useAddress(chosen);
  return (
    <div className="mx-auto w-full max-w-[60rem] px-5 py-12 sm:py-16">
      <h1 className="font-serif text-4xl font-semibold tracking-tight">{t("breakEven.title")}</h1>
      <p className="mt-3 mb-6 max-w-[42rem] font-serif text-prose text-pretty text-ink-2">{t("breakEven.lead")}</p>
      <WidgetStateContext value={chosen}>
        <div className="overflow-hidden rounded-xl border border-line">
          <BreakEven surface="page" />
        </div>
      </WidgetStateContext>
    </div>
  );
}
