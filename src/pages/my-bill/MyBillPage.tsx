// My bill: what somebody pasted of a month, read as they type, and what it comes to on each provider's price list.
import { useCallback, useMemo, useState } from "react";
import { t } from "#messages";
import { useAnswer } from "#ui";
import { SaveCsv } from "#widgets/bill";
import { Beside } from "./Beside.tsx";
import { EXAMPLE } from "./examples.ts";
import { monthlyBill, type Figures } from "./monthlyBill.ts";
import { Paste } from "./Paste.tsx";
import { readPasted, scaledTo, type Pasted } from "./pasted.ts";
import { ProviderBill } from "./ProviderBill.tsx";
import { loadProviders, pricedProviders, type LoadedProvider, type PricedProvider } from "./providers.ts";
import { ALLOWED, numberTyped, UNTOUCHED, type Typed } from "./typed.ts";

const NONE: readonly LoadedProvider[] = [];

export function MyBillPage() {
  const [text, setText] = useState(EXAMPLE);
  const [typed, setTyped] = useState(UNTOUCHED);
  const ask = useCallback((signal: AbortSignal) => readPasted(text, signal), [text]);
  const pasted = useAnswer(ask)?.result ?? null;
  const loaded = useAnswer(loadProviders)?.result ?? NONE;
  const priced = useMemo(() => pricedProviders(loaded, typed.freeTier), [loaded, typed.freeTier]);
  const asks = {
    cpuShare: priced.some(({ prices }) => prices.billedTime === "cpu"),
    vcpu: priced.some(({ prices }) => prices.functionVcpuSecond !== null),
  };
  const aws = priced.find(({ provider }) => provider === "aws")?.prices ?? null;
  return (
    <div className="mx-auto w-full max-w-[64rem] px-5 py-12 sm:py-16">
      <h1 className="font-serif text-4xl font-semibold tracking-tight">{t("myBill.title")}</h1>
      <p className="mt-3 max-w-[42rem] font-serif text-prose text-pretty text-ink-2">{t("myBill.lead")}</p>
      <div className="mt-8 flex flex-col gap-4 text-sm">
        <Paste text={text} onText={setText} pasted={pasted} aws={aws} />
        <Beside
          typed={typed}
          onTyped={(change) => setTyped({ ...typed, ...change })}
          reports={pasted?.reports ?? null}
          asks={asks}
        />
      </div>
      {loaded.map(
        ({ provider, file }) =>
          file === null && (
            <p key={provider} role="alert" className="mt-4 border-l-2 border-failed pl-3 text-sm">
              {t("myBill.notFetched", { provider: t(`provider.functions.${provider}`) })}
            </p>
          ),
      )}
      {pasted && pasted.groups.length > 0 && <Bills figures={figuresOf(pasted, typed)} priced={priced} />}
      <section className="mt-12 max-w-[42rem]">
        <h2 className="font-serif text-2xl font-semibold">{t("myBill.leftOut")}</h2>
        <ul className="mt-2 flex list-disc flex-col gap-1.5 pl-5 text-sm text-pretty">
          {(["only", "times", "mean", "init"] as const).map((each) => (
            <li key={each}>{t(`myBill.leftOut.${each}`)}</li>
          ))}
        </ul>
      </section>
    </div>
  );
}

function figuresOf(
  { groups, reports }: Pasted,
  { invocations, cpuShare, vcpu, architecture, isOverHttp }: Typed,
): Figures {
  const wanted = reports ? numberTyped(invocations, ALLOWED.invocations) : null;
  const percent = numberTyped(cpuShare, ALLOWED.cpuShare);
  return {
    groups: wanted === null ? groups : scaledTo(groups, wanted),
    ...{ architecture, isOverHttp },
    vcpu: numberTyped(vcpu, ALLOWED.vcpu),
    cpuShare: percent === null ? null : percent / 100,
  };
}

interface BillsProps {
  readonly figures: Figures;
  readonly priced: readonly PricedProvider[];
}

function Bills({ figures, priced }: BillsProps) {
  const bills = priced.map((each) => ({ each, answer: monthlyBill(figures, each.prices) }));
  return (
    <>
      <div className="mt-8 grid items-start gap-5 md:grid-cols-2">
        {bills.map(({ each, answer }) => (
          <ProviderBill key={each.provider} priced={each} answer={answer} figures={figures} />
        ))}
      </div>
      <div className="mt-4">
        <SaveCsv
          title={t("myBill.title")}
          tables={bills.flatMap(({ each, answer }) => (answer.ok ? [{ side: each.provider, ...answer.bill }] : []))}
        />
      </div>
    </>
  );
}
