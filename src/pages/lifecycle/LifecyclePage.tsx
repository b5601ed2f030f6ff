// The page: the two choices, the request stepped through, and what it can be compared with. The address holds all of it.
import { useMemo } from "react";
import { t } from "#messages";
import { Button, Message } from "#ui";
import {
  asFired,
  AskAtStep,
  impossible,
  LifecycleView,
  useLifecycle,
  useRunner,
  type Impossible,
} from "#widgets/lifecycle";
import { readAddress, writeAddress, type LifecycleAddress, type Source } from "./address.ts";
import { useQuery } from "./addressBar.ts";
import { Faults } from "./Faults.tsx";
import { Foot } from "./Foot.tsx";
import { Pickers } from "./Pickers.tsx";
import { useWanted } from "./useWanted.ts";

export function LifecyclePage() {
  const [search, write] = useQuery();
  const address = useMemo(() => readAddress(search), [search]);
  const runner = useRunner();
  const { wanted, failure: notFetched } = useWanted(address.source);
  const { lifecycle: played, failure, retry } = useLifecycle(runner, wanted);
  const lifecycle = useMemo(
    () => (played && address.source.kind === "own" ? asFired(address.source.rule, played) : played),
    // Of its own rule there is a run of its own: both change together.
    [played, address.source],
  );
  const change = (changes: Partial<LifecycleAddress>, mode: "push" | "replace") =>
    write(writeAddress({ ...address, ...changes }), mode);
  const choose = (source: Source) => change({ source, step: 0, beside: null }, "push");
  const { source } = address;
  const cannot = source.kind === "story" ? impossible(source.trigger, source.how) : null;
  const steps = lifecycle?.trace.spans.length ?? Infinity;
  const step = Math.min(address.step, steps - 1);
  const faults = [
    ...address.faults,
    ...(address.step > step
      ? [
          {
            parameter: "step",
            found: String(address.step + 1),
            allowed: t("lifecycle.fault.stepTooLarge", { n: steps }),
            shown: String(step + 1),
          },
        ]
      : []),
  ];
  const head = (
    <>
      <header>
        <h1 className="font-serif text-2xl font-semibold">{t("lifecycle.title")}</h1>
        <p className="sr-only">{t("lifecycle.lead")}</p>
      </header>
      <Faults faults={faults} />
      <Pickers
        trigger={source.kind === "story" ? source.trigger : null}
        how={source.kind === "story" ? source.how : null}
        onPick={(trigger, how) => choose({ kind: "story", trigger, how })}
      />
    </>
  );
  if (lifecycle)
    return (
      <LifecycleView
        lifecycle={lifecycle}
        step={step}
        onStep={(next) => change({ step: next }, "replace")}
        provider={address.provider}
        onProvider={(provider) => change({ provider }, "replace")}
        head={head}
        question={
          source.kind === "story" && (
            <AskAtStep lifecycle={lifecycle} step={step} runner={runner} name={`${source.trigger}.${source.how}`} />
          )
        }
        foot={
          <Foot
            lifecycle={lifecycle}
            source={source}
            step={step}
            runner={runner}
            beside={address.beside}
            onBeside={(beside) => change({ beside }, "push")}
            onFire={(rule) => choose({ kind: "own", rule })}
          />
        }
      />
    );
  return (
    <div className="flex min-h-[50rem] min-w-0 flex-col gap-4 px-5 py-5 sm:px-7 lg:max-w-[calc(100%-26rem)]">
      {head}
      {cannot && <Cannot cannot={cannot} onPick={choose} />}
      {!cannot && (failure ?? notFetched) !== null && (
        <Message
          kind="error"
          title={t("lifecycle.failedTitle")}
          actions={<Button onClick={retry}>{t("lifecycle.tryAgain")}</Button>}
        >
          <p className="break-words">{failure ?? notFetched}</p>
        </Message>
      )}
      {!cannot && (failure ?? notFetched) === null && <Message kind="loading" title={t("lifecycle.loading")} />}
    </div>
  );
}

/** A pair that cannot be: why, and the nearest that can. */
function Cannot({ cannot, onPick }: { readonly cannot: Impossible; readonly onPick: (source: Source) => void }) {
  const { trigger, how } = cannot.nearest;
  return (
    <Message
      kind="empty"
      title={t("lifecycle.cannot.title")}
      className="rounded-xl border border-line bg-panel"
      actions={
        <Button variant="primary" onClick={() => onPick({ kind: "story", trigger, how })}>
          {t("lifecycle.cannot.nearest", {
            trigger: t(`lifecycle.trigger.${trigger}`),
            how: t(`lifecycle.how.${how}`),
          })}
        </Button>
      }
    >
      <p className="max-w-prose font-serif text-prose">{cannot.reason}</p>
    </Message>
  );
}
