// What was understood of a record, what of it is wrong or dropped, and what of it to take.
import { useEffect, useRef, useState } from "react";
import { suggestedChoices, takeTraffic, FORMS, type LeftOut, type Traffic } from "#traffic";
import { formatDuration, t } from "#messages";
import type { Scenario } from "#scenario";
import { Button } from "#ui";
import { ChoiceFields } from "./ChoiceFields.tsx";
import { droppedTexts, factsOf } from "./factsOf.ts";
import { Histogram } from "./Histogram.tsx";
import { inTurns } from "./readRecord.ts";

interface PreviewProps {
  readonly name: string;
  readonly traffic: Traffic;
  readonly scenario: Scenario;
  readonly onUse: (scenario: Scenario) => void;
}

interface Used {
  readonly traffic: Traffic;
  readonly text: string;
  readonly leftOut: LeftOut;
}

export function Preview({ name, traffic, scenario, onUse }: PreviewProps) {
  const [chosen, setChosen] = useState({ traffic, choices: suggestedChoices(traffic) });
  const [used, setUsed] = useState<Used | null>(null);
  const choices = chosen.traffic === traffic ? chosen.choices : suggestedChoices(traffic);
  const isSomething = choices.arrivals !== null || choices.handlerTimes || choices.initTimes || choices.memory;
  const taking = useRef<AbortController | null>(null);
  useEffect(() => () => taking.current?.abort(), []);
  const use = async () => {
    taking.current?.abort();
    const mine = new AbortController();
    taking.current = mine;
    const taken = await inTurns(takeTraffic(scenario, traffic, choices), mine.signal).catch(unlessAborted(mine.signal));
    // Pressed again meanwhile, or left.
    if (!taken) return;
    onUse(taken.scenario);
    const length = formatDuration(taken.scenario.durationS);
    setUsed({
      traffic,
      text:
        choices.arrivals === null ? t("labTraffic.usedTimes") : t("labTraffic.used", { n: traffic.requests, length }),
      leftOut: taken.leftOut,
    });
  };
  if (traffic.requests === 0)
    return (
      <div role="alert" className="border-l-4 border-failed bg-failed-soft px-4 py-3">
        <p className="font-semibold wrap-anywhere">{t("labTraffic.nothing", { name })}</p>
        <p>{t("labTraffic.nothingKept", { forms: FORMS.map((form) => t(`labTraffic.form.${form}`)).join(", ") })}</p>
        <Problems traffic={traffic} />
      </div>
    );
  return (
    <div className="flex flex-col gap-3">
      <h2 className="font-semibold wrap-anywhere">{t("labTraffic.understood", { name })}</h2>
      <div className="grid gap-x-8 gap-y-3 xl:grid-cols-2">
        <dl className="grid grid-cols-[max-content_minmax(0,1fr)] gap-x-4 gap-y-1 self-start tabular-nums">
          {factsOf(traffic).map(({ name: term, value }) => (
            <div key={term} className="contents">
              <dt className="text-ink-2">{term}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <Histogram traffic={traffic} />
      </div>
      {droppedTexts(traffic).map((text) => (
        <p key={text} className="max-w-prose">
          {text}
        </p>
      ))}
      {traffic.problemCount > 0 && (
        <div role="alert" className="border-l-2 border-failed bg-failed-soft px-3 py-2">
          <p className="font-semibold">{t("labTraffic.problems", { n: traffic.problemCount })}</p>
          <Problems traffic={traffic} />
        </div>
      )}
      <ChoiceFields
        traffic={traffic}
        scenario={scenario}
        choices={choices}
        onChange={(next) => setChosen({ traffic, choices: next })}
      />
      <div className="flex flex-wrap items-center gap-3">
        <Button variant="primary" disabled={!isSomething} onClick={() => void use()}>
          {choices.arrivals === null ? t("labTraffic.useTimes") : t("labTraffic.use", { n: traffic.requests })}
        </Button>
        <p role="status">
          {used?.traffic === traffic &&
            [
              used.text,
              ...(used.leftOut.interventions > 0
                ? [t("labTraffic.leftInterventions", { n: used.leftOut.interventions })]
                : []),
              ...(used.leftOut.warmUp ? [t("labTraffic.leftWarmUp")] : []),
            ].join(" ")}
        </p>
      </div>
    </div>
  );
}

const unlessAborted = (signal: AbortSignal) => (error: unknown) => {
  if (!signal.aborted) throw error;
  return null;
};

function Problems({ traffic: { problems, problemCount } }: { readonly traffic: Traffic }) {
  const more = problemCount - problems.length;
  return (
    <ul className="mt-1 flex flex-col gap-0.5 text-xs wrap-anywhere">
      {problems.map(({ line, found, expected }) => (
        <li key={line}>{t("labTraffic.problem", { line, found, allowed: t(`labTraffic.expected.${expected}`) })}</li>
      ))}
      {more > 0 && <li>{t("labTraffic.more", { n: more })}</li>}
    </ul>
  );
}
